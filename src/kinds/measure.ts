import type { TextRole, Widths } from '../trees/assets.ts'
import { longestUnbroken } from './together.ts'

/** A stretch of text in one font. */
export interface Run {
  readonly text: string
  readonly role: TextRole
  /** px */
  readonly size: number
  /** Letter spacing, em. */
  readonly tracking?: number
}

/** A line may break after each atom that ends in a dash, at spaces, around each ideograph, and at the hyphens of very long words. */
const atoms = /\n|[ \t\r]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^ \t\r\n\-–—\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]*[-–—]+|[^ \t\r\n\-–—\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu
const ideograph = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u
/** Before and after each ideograph, and at white space. */
const wordEnds = /\s+|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])|(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u

/**
 * Offsets, in the joined text of the runs, at which the lines start when it is set greedily into a measure (px).
 * A newline ends a line; a word wider than the measure is broken inside, as `overflow-wrap: anywhere` does.
 */
export function lineStarts(runs: readonly Run[], measure: number, widths: Widths): readonly number[] {
  const starts = [0]
  let offset = 0
  /** Width of the line so far, of the spaces after it, and of the word that is being gathered. */
  let line = 0
  let space = 0
  let word = 0
  let wordStart = 0
  let fresh = true

  const flush = (): void => {
    if (word === 0) return
    if (!fresh && line + space + word > measure) {
      starts.push(wordStart)
      line = 0
      space = 0
      fresh = true
    }
    line += (fresh ? 0 : space) + word
    fresh = false
    // A word of its own line that is still too wide takes further lines.
    if (line > measure && word > measure) {
      const extra = Math.ceil(line / measure) - 1
      const length = offset - wordStart
      for (let index = 1; index <= extra; index++) starts.push(wordStart + Math.floor((length * index) / (extra + 1)))
      line -= extra * measure
    }
    space = 0
    word = 0
  }

  for (const run of runs) {
    const widthOf = (text: string): number => widths(text, run.role, run.size) + (run.tracking ?? 0) * run.size * text.length
    for (const [atom] of run.text.matchAll(atoms)) {
      if (atom === '\n') {
        flush()
        offset += 1
        starts.push(offset)
        line = 0
        space = 0
        fresh = true
        continue
      }
      if (atom.trim() === '' && !atom.includes('\u00A0')) {
        flush()
        if (!fresh) space += widthOf(' ')
        offset += atom.length
        continue
      }
      if (word === 0) wordStart = offset
      word += widthOf(atom)
      offset += atom.length
      if (/[–—]$/u.test(atom) || ideograph.test(atom) || (atom.endsWith('-') && offset - wordStart > longestUnbroken)) flush()
    }
  }
  flush()
  return starts
}

/** Lines that runs take in a measure (px); at least one. */
export function countRunLines(runs: readonly Run[], measure: number, widths: Widths): number {
  return lineStarts(runs, measure, widths).length
}

/** Lines that a text takes in a measure (px), set greedily in one role and size (px); at least one. Exact within one line. */
export function countLines(text: string, role: TextRole, size: number, measure: number, widths: Widths): number {
  return countRunLines([{ text, role, size }], measure, widths)
}

/** Width of the widest word, px. */
export function widestWord(runs: readonly Run[], widths: Widths): number {
  let widest = 0
  for (const run of runs) {
    for (const word of run.text.split(wordEnds)) {
      widest = Math.max(widest, widths(word, run.role, run.size) + (run.tracking ?? 0) * run.size * word.length)
    }
  }
  return widest
}
