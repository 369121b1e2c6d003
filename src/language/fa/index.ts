import { clauseAlone, commonCosts, hasWord, startsWith } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { abbreviations, joins } from './abbreviations.ts'
import { stopWords } from './stop-words.ts'

/** Persian. */
export const fa = wholeSentencePack({
  tag: 'fa',
  abbreviations,
  joins,
  stopWords,
  leaning: startsWith('او|آن|این|آنها|آن‌ها|آنان|این‌ها|اینها|ایشان|وی|اما|ولی|لیکن|زیرا|پس|بنابراین|همچنین|سپس|البته|نیز|با این حال|با وجود این|از این رو|به همین دلیل|در نتیجه|و|یا|همین|همان|چنین|آنگاه|اینجا|آنجا|هر دو|برخی|بلکه|از سوی دیگر'),
  excluded: [
    clauseAlone('وقتی|هنگامی که|اگر|چون|تا|در حالی که|که|چه'),
    hasWord('به شرح زیر|زیر است|نگاه کنید|ادامه مطلب|بیشتر بخوانید'),
    startsWith('برای مثال|به عنوان مثال|مثلاً|مثلا|یعنی|به عبارت دیگر|چنان که گفته شد|اول|دوم|سوم'),
  ],
  costs: [
    { pattern: hasWord('من|ما'), cost: 0.25 },
    { pattern: hasWord('تو|شما'), cost: 0.1 },
    { pattern: hasWord('او|وی|آنها|آن‌ها|ایشان'), cost: 0.12 },
    { pattern: hasWord('این|آن|همین'), cost: 0.08 },
    { pattern: startsWith('وجود دارد'), cost: 0.2 },
    ...commonCosts,
  ],
})
