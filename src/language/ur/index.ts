import { clauseAlone, commonCosts, hasWord, startsWith } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { joins } from './abbreviations.ts'
import { stopWords } from './stop-words.ts'

/** Urdu. */
export const ur = wholeSentencePack({
  tag: 'ur',
  joins,
  stopWords,
  leaning: startsWith('وہ|یہ|اس|ان|اسے|انہوں|انہیں|انھوں|انھیں|اسی|انہی|یہی|وہی|لیکن|مگر|اور|یا|تاہم|چنانچہ|لہذا|لہٰذا|پھر|البتہ|نیز|بلکہ|کیونکہ|یوں|تب|تو|یہاں|وہاں|دونوں|بعض|ایسا|ایسی|ایسے|علاوہ ازیں'),
  excluded: [
    clauseAlone('جب|اگر|چونکہ|کیونکہ|تاکہ|جو|جس|جن|جہاں|جبکہ|اگرچہ'),
    hasWord('درج ذیل|مندرجہ ذیل|مزید پڑھیں|ذیل میں'),
    startsWith('مثلاً|مثلا|مثال کے طور پر|یعنی|دوسرے لفظوں میں|جیسا کہ'),
  ],
  costs: [
    { pattern: hasWord('میں نے|مجھے|میرا|میری|میرے|ہم|ہمیں|ہمارا|ہماری|ہمارے'), cost: 0.25 },
    { pattern: hasWord('تم|آپ|تمہارا'), cost: 0.1 },
    { pattern: hasWord('وہ|انہوں|انہیں|انھوں|انھیں'), cost: 0.12 },
    { pattern: hasWord('یہ|اس|یہی'), cost: 0.08 },
    ...commonCosts,
  ],
})
