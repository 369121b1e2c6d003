import type { Point } from '../trees/analysis.ts'
import type { Span } from '../trees/essay.ts'

/** A stretch of the prose as a point: nothing left out, nothing replaced, nothing emphasised. */
export function verbatimPoint(span: Span, prose: string): Point {
  return { text: prose.slice(span.start, span.end), spans: [span], kernel: [], substitutions: [], deletions: [] }
}
