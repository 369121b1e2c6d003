import type { Point } from '../trees/analysis.ts'
import type { Span } from '../trees/essay.ts'

/** A stretch of the prose as a point: nothing left out, nothing replaced, nothing emphasised. */
export function verbatimPoint(span: Span, prose: string): Point {
  return plainPoint(prose.slice(span.start, span.end), span)
}

/** The same where the text of the stretch is known. */
export function plainPoint(text: string, span: Span): Point {
  return { text, spans: [span], kernel: [], substitutions: [], deletions: [] }
}
