import type { LanguagePack } from '../pack.ts'
import { splitSentences, type SentenceRules } from '../sentences.ts'
import { wholeSentences, type WholeSentenceRules } from '../whole-sentences.ts'
import { abbreviates, lettered } from './abbreviations.ts'
import { stopWords } from './stop-words.ts'

/** "will" and "may" are surnames as well. */
const openers: ReadonlySet<string> = new Set([...stopWords].filter((word) => word !== 'will' && word !== 'may'))
const stops: SentenceRules = { lang: 'en', abbreviates, openers, lettered, hasOrdinalStops: false }

const rules: WholeSentenceRules = {
  leaning:
    /^["'“‘(]?(?:for|it|its|he|his|she|her|they|their|this|these|those|that|such|but|and|so|yet|or|nor|then|thus|hence|still|also|however|therefore|moreover|furthermore|nevertheless|nonetheless|instead|otherwise|indeed|similarly|likewise|consequently|accordingly|besides|meanwhile|finally|conversely|here|both|neither|another|others|some|one|either)(?=[\s,’'])/iu,
  excluded: [
    // A subordinate clause without its main clause: no comma after it.
    /^["'“‘]?(?:when|while|whereas|although|though|because|if|unless|until|since|whether|as|after|before|once|which|who|whom|whose|where|being|having)\s[^,]*$/iu,
    /^["'“‘]?(?:to)\s[^,]*$/iu,
    // Announces what follows instead of saying it.
    /\b(?:the following|as follows|read on|see (?:also|below|above|figure|table|chapter|section)|(?:figure|table) \d+ shows|(?:shown|outlined|described|listed|discussed|given) (?:below|above|earlier))\b/iu,
    /^(?:what|who|where|why|how)\b.*\b(?:follow|were|was|is|are|remain)/iu,
    // An aside to the reader.
    /^(?:of course|for example|for instance|in other words|as (?:previously|already) mentioned|note that|read on|let us|again|secondly|thirdly|lastly|next)\b/iu,
    /^\[\d+\]/u,
  ],
  costs: [
    { pattern: /\b(?:I|me|my|we|our|us)\b/u, cost: 0.25 },
    { pattern: /\b(?:you|your)\b/iu, cost: 0.1 },
    { pattern: /\b(?:he|she|him|her|his|hers|they|them|their)\b/u, cost: 0.12 },
    { pattern: /\b(?:it|this|these|those|such)\b/u, cost: 0.08 },
    { pattern: /^there\b/iu, cost: 0.2 },
    { pattern: /,.*,/u, cost: 0.05 },
    { pattern: /[;:(]/u, cost: 0.08 },
    { pattern: /^\S+(?:\s\S+){0,5}$/u, cost: 0.08 },
  ],
}

export const en: LanguagePack = {
  tag: 'en',
  sentences: (text) => splitSentences(text, stops),
  stopWords,
  lines: (sentences, limits) => wholeSentences(sentences, rules, limits),
}
