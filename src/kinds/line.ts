import type { Point } from '../trees/analysis.ts'
import type { Span } from '../trees/essay.ts'
import type { TextRole, Widths } from '../trees/assets.ts'
import { boundaryBefore } from './boundary.ts'
import { countRunLines, type Run } from './measure.ts'
import type { TypeSize } from './type-scale.ts'

/** A point as runs to measure; one with a kernel counts as semi-bold throughout. */
export function lineRuns(point: Point, size: number, tracking = 0): readonly Run[] {
  const role: TextRole = point.kernel.length > 0 ? 'strong' : 'text'
  return [{ text: point.text, role, size, tracking }]
}

/** A piece shorter than this says nothing: what is cut so small does not fit at all. */
const leastPiece = 24

/** A size, its limit in characters, and how many lines of it fit. */
export interface LineRoom extends TypeSize {
  readonly characters: number
  readonly lines: number
}

/** Index of the first room a lone line fits in; `null` where it fits in none. Above two lines one line is kept in reserve. */
export function fitLine(point: Point, rooms: readonly LineRoom[], measure: number, widths: Widths, tracking: number): number | null {
  for (const [index, room] of rooms.entries()) {
    if (point.text.length > room.characters) continue
    const lines = countRunLines(lineRuns(point, room.size, tracking), measure, widths)
    if (lines + (lines > 2 ? 1 : 0) <= room.lines) return index
  }
  return null
}

/**
 * A point in pieces that each fit, broken after a sentence, a clause or a word, with their own spans and kernels.
 * A point whose text is not one run of the prose stays whole.
 */
export function divideLine(point: Point, fits: (piece: Point) => boolean): readonly Point[] {
  const [span] = point.spans
  const plain = span !== undefined && point.spans.length === 1 && point.substitutions.length === 0 && span.end - span.start === point.text.length
  if (fits(point) || !plain) return [point]
  const pieces: Point[] = []
  let start = 0
  while (start < point.text.length) {
    const rest = point.text.slice(start)
    const limit = longestThat((length) => fits(slicePoint(point, span.start, start, start + length)), rest.length)
    if (limit <= leastPiece && rest.length > leastPiece) return [point]
    const { at } = boundaryBefore(rest, limit)
    pieces.push(slicePoint(point, span.start, start, start + at))
    start += at
  }
  return pieces
}

/**
 * The longest piece that fits, within a tenth. From below, for a rest may be a hundred times as long as a piece;
 * where one does not fit, no longer one does.
 */
function longestThat(fits: (length: number) => boolean, most: number): number {
  const lengths = [most]
  for (let length = most; length > leastPiece; ) lengths.push((length = Math.floor(length * 0.9)))
  const tooLong = lengths.findLastIndex((length) => length > leastPiece && !fits(length))
  return lengths[tooLong + 1] ?? 0
}

function slicePoint(point: Point, origin: number, start: number, end: number): Point {
  const text = point.text.slice(start, end)
  const trimmed = text.trimEnd()
  const span: Span = { start: origin + start, end: origin + start + trimmed.length }
  const within = (other: Span): readonly Span[] => {
    const from = Math.max(span.start, other.start)
    const to = Math.min(span.end, other.end)
    return from < to ? [{ start: from, end: to }] : []
  }
  return { ...point, text: trimmed, spans: [span], kernel: point.kernel.flatMap(within), deletions: point.deletions.filter(({ span: gone }) => within(gone).length > 0) }
}
