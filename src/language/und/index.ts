import type { LanguagePack } from '../pack.ts'
import { splitSentences } from '../sentences.ts'
import { wholeSentences, type WholeSentenceRules } from '../whole-sentences.ts'

// Without knowledge of the language nothing but length and punctuation speaks for or against a sentence.
const rules: WholeSentenceRules = { leaning: /(?!)/, excluded: [], costs: [{ pattern: /[;:(]/u, cost: 0.08 }] }

/** The default for any language that has no pack of its own. */
export const defaultPack = (lang: string): LanguagePack => ({
  tag: 'und',
  sentences: (text) => splitSentences(text, { lang, abbreviations: new Set() }),
  stopWords: new Set(),
  lines: (sentences, limits) => wholeSentences(sentences, rules, limits),
})
