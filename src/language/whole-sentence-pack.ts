import type { LanguagePack } from './pack.ts'
import { splitSentences, type SentenceRules } from './sentences.ts'
import { wholeSentences, type WholeSentenceRules } from './whole-sentences.ts'

/** What is known of a language whose lines are whole sentences: data alone. */
export interface LanguageData extends WholeSentenceRules, Pick<SentenceRules, 'joins'> {
  /** BCP 47 language subtag. */
  readonly tag: string
  /** Words that never end a sentence, lower case, without their full stop. */
  readonly abbreviations?: ReadonlySet<string>
  readonly hasOrdinalStops?: boolean
  readonly stopWords: LanguagePack['stopWords']
}

const none: ReadonlySet<string> = new Set()

/** The pack of a language whose lines are whole sentences. */
export function wholeSentencePack(data: LanguageData): LanguagePack {
  const { tag, stopWords, abbreviations = none, joins = [], hasOrdinalStops = false } = data
  const rules: SentenceRules = { lang: tag, abbreviates: (word) => abbreviations.has(word.toLowerCase()), openers: hasOrdinalStops ? stopWords : none, lettered: none, hasOrdinalStops, joins }
  return {
    tag,
    sentences: (text) => splitSentences(text, rules),
    stopWords,
    lines: (sentences, limits) => wholeSentences(sentences, data, limits),
  }
}
