import type { Essay } from '../../trees/essay.ts'
import type { Closing } from './closing.ts'
import type { SentenceIndex } from './sentence-index.ts'

export interface ComposeContext {
  readonly essay: Essay
  readonly index: SentenceIndex
  /** Words of prose a slide stands for. */
  readonly wordsPerSlide: number
  /** What is kept for the closing slide; `null` where there is to be none. */
  readonly closing: Closing | null
  /** What has been walked so far, from the top of the essay. */
  readonly progress: Progress
}

export interface Progress {
  /** The first sentence after everything that was walked. */
  cursor: number
  /** Texts of the lines on slides: none is shown twice. */
  readonly shown: Set<string>
}
