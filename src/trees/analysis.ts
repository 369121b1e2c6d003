import type { Span } from './essay.ts'

/** A sentence of the essay. The sentences of a passage cover it without gaps, apart from white space. */
export interface Sentence {
  readonly index: number
  readonly passage: number
  readonly span: Span
  /** Words as a speaker counts them; characters / 2 where the script writes no spaces. */
  readonly words: number
  /** `lead-in` ends in a colon; `fragment` has no closing punctuation. */
  readonly ending: 'statement' | 'exclamation' | 'question' | 'lead-in' | 'fragment'
  /** The author set the whole sentence in bold: it is always a point. */
  readonly strong: boolean
  /** Salience within the essay, 0 to 1. */
  readonly salience: number
}

/** A pronoun replaced by its antecedent; both texts are the author's. */
export interface Substitution {
  readonly span: Span
  readonly antecedentSpan: Span
}

/** Text left out of a sentence, and the rule that allows it. */
export interface Deletion {
  readonly span: Span
  readonly rule: string
}

/**
 * What a slide shows of a sentence. Text = the spans joined in order, apart from recorded
 * substitutions and a capital at the start. Checked by code on every build.
 */
export interface Point {
  readonly text: string
  readonly spans: readonly Span[]
  /** One run, or two around one comma-bounded insertion; empty where the sentence has no safe kernel. */
  readonly kernel: readonly Span[]
  readonly substitutions: readonly Substitution[]
  readonly deletions: readonly Deletion[]
}

/** A line that may be shown, with what the choice needs to know. */
export interface CandidateLine {
  readonly sentence: number
  readonly point: Point
  readonly words: number
  /** `author`: a bold sentence; `short`: at most 14 words; `whole`: a whole sentence of at most 22. */
  readonly level: 'author' | 'short' | 'whole'
  /** Worth on a slide, 0 to 1; comparable within one essay only. */
  readonly score: number
  /** The sentence that must stand directly above it ("They …", "However, …"); `null` where it stands alone. */
  readonly leansOn: number | null
}

/** Everything known about the prose; knows nothing of slides. */
export interface Analysis {
  readonly sentences: readonly Sentence[]
  readonly lines: readonly CandidateLine[]
}
