import type { Span } from '../trees/essay.ts'
import type { CandidateLine, Sentence } from '../trees/analysis.ts'

/** A sentence with its text, as a pack sees it. */
export interface SentenceText extends Omit<Sentence, 'salience'> {
  readonly text: string
  readonly salience: number
  /** Place within its passage, 0-based. */
  readonly place: number
  /** Whether a machine may show it: not in a list, a quotation, a footnote or `:::notes`. */
  readonly free: boolean
}

/**
 * What Lectern knows of one language. A pack may bring weights (loaded by `load`, only when an essay needs them);
 * the rest of the code sees this contract alone.
 */
export interface LanguagePack {
  /** BCP 47 language subtag; `und` for the default. */
  readonly tag: string
  /** Sentences of one paragraph, in order, without surrounding white space; offsets into `text`. */
  readonly sentences: (text: string) => readonly Span[]
  /** Lower-case words that carry no topic. */
  readonly stopWords: ReadonlySet<string>
  /** The lines that may be shown, best first or not: `score` orders them. */
  readonly lines: (sentences: readonly SentenceText[], limits: LineLimits) => readonly CandidateLine[]
}

export interface LineLimits {
  /** Words of the longest short line. */
  readonly wordsPerPoint: number
}
