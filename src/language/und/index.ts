import type { LanguagePack } from '../pack.ts'
import { wordSet } from '../patterns.ts'
import { splitSentences, type SentenceRules } from '../sentences.ts'
import { wholeSentences, type WholeSentenceRules } from '../whole-sentences.ts'

// Without knowledge of the language nothing but length and punctuation speaks for or against a sentence.
const rules: WholeSentenceRules = { leaning: /(?!)/, excluded: [], costs: [{ pattern: /[;:(]/u, cost: 0.08 }] }

/** Titles of persons in many languages, without their full stop: a name follows. */
const titles = wordSet(`dr prof mr mrs ms mgr inż ing doc ks św sn av dott sig sra st κ κα δρ डॉ श्री`)

/** Languages that write "5." for "fifth". */
const withOrdinalStops = new Set('bs cs da de et fi fo hr hu is lb lv nb nn no pl sk sl sr tr'.split(' '))

const stopsOf = (lang: string): SentenceRules => ({
  lang,
  abbreviates: (word) => titles.has(word.toLowerCase()),
  openers: new Set(),
  lettered: new Set(),
  hasOrdinalStops: withOrdinalStops.has(lang.toLowerCase().split('-')[0] ?? ''),
})

/** The default for any language that has no pack of its own. */
export const defaultPack = (lang: string): LanguagePack => ({
  tag: 'und',
  sentences: (text) => splitSentences(text, stopsOf(lang)),
  stopWords: new Set(),
  lines: (sentences, limits) => wholeSentences(sentences, rules, limits),
})
