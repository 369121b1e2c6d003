import type { Candidate } from '../../kinds/kind.ts'
import type { Lines, Span } from '../../trees/essay.ts'
import type { Heading } from '../../trees/outline.ts'

/** A slide before its notes are cut. */
export interface Draft {
  readonly candidate: Candidate
  readonly heading: Heading | null
  readonly trail: readonly Heading[]
  /** Index of the first sentence spoken on it. */
  readonly anchor: number
  readonly shown: readonly Span[]
  readonly lines: Lines | null
}
