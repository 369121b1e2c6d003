import { clauseAlone, commonCosts, hasWord, startsWith } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { abbreviations, joins } from './abbreviations.ts'
import { stopWords } from './stop-words.ts'

/** Russian. */
export const ru = wholeSentencePack({
  tag: 'ru',
  abbreviations,
  joins,
  stopWords,
  leaning: startsWith('он|она|оно|они|его|её|ее|их|ему|ей|им|это|этот|эта|эти|этого|этому|этим|этом|эту|этой|тот|та|те|такой|такая|такое|такие|но|а|и|да|или|однако|поэтому|затем|потом|также|тоже|кроме того|при этом|тем не менее|таким образом|итак|значит|следовательно|впрочем|зато|тогда|там|здесь|так|оба|обе|другие|некоторые|ведь|наконец|напротив'),
  excluded: [
    clauseAlone('когда|пока|хотя|потому что|поскольку|если|чтобы|как|где|который|которая|которые|что|кто'),
    hasWord('следующ(?:ее|ие|ая|ий|им образом)|см|ниже приведен[аоы]?|читайте (?:также|далее)'),
    startsWith('например|конечно|разумеется|иными словами|другими словами|как (?:уже )?(?:было )?(?:сказано|отмечено|упоминалось)|во-первых|во-вторых|в-третьих'),
  ],
  costs: [
    { pattern: hasWord('я|меня|мне|мной|мой|моя|мои|мы|нас|нам|наш|наша|наши'), cost: 0.25 },
    { pattern: hasWord('ты|тебя|тебе|твой|вы|вас|вам|ваш|ваша|ваши'), cost: 0.1 },
    { pattern: hasWord('он|она|они|его|её|ее|их|ему|ей|им'), cost: 0.12 },
    { pattern: hasWord('это|этот|эта|эти|этого'), cost: 0.08 },
    { pattern: startsWith('есть|существует|существуют'), cost: 0.2 },
    ...commonCosts,
  ],
})
