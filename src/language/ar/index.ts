import { clauseAlone, commonCosts, hasWord, startsWith } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { abbreviations, joins } from './abbreviations.ts'
import { stopWords } from './stop-words.ts'

/** Arabic. */
export const ar = wholeSentencePack({
  tag: 'ar',
  abbreviations,
  joins,
  stopWords,
  leaning: startsWith('[وف]?(?:هو|هي|هم|هما|هن|هذا|هذه|هذان|ذلك|تلك|هؤلاء|أولئك|لكن|لكنه|لكنها|لذلك|لذا|ثم|كذلك|أيضا|أيضًا|إذن|بالتالي|مع ذلك|على الرغم من ذلك|بل|هكذا|هنا|هناك|بعد ذلك|كلاهما|بعضهم|بالإضافة إلى ذلك)|غير أن|إلا أن|كما|أو'),
  excluded: [
    clauseAlone('عندما|بينما|إذا|لأن|حيث|حين|لكي|الذي|التي'),
    hasWord('ما يلي|كما يلي|التالية|التالي|انظر|اقرأ (?:أيضا|المزيد)'),
    startsWith('على سبيل المثال|مثلا|بالطبع|بعبارة أخرى|كما ذكرنا|أولا|ثانيا|ثالثا|أولًا|ثانيًا'),
  ],
  costs: [
    { pattern: hasWord('أنا|نحن'), cost: 0.25 },
    { pattern: hasWord('أنت|أنتم'), cost: 0.1 },
    { pattern: hasWord('هو|هي|هم|هما'), cost: 0.12 },
    { pattern: hasWord('هذا|هذه|ذلك|تلك'), cost: 0.08 },
    { pattern: startsWith('هناك|يوجد|توجد'), cost: 0.2 },
    ...commonCosts,
  ],
})
