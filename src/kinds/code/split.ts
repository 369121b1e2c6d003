import type { CodeSlide, Slide } from '../../trees/talk.ts'
import type { Setting } from '../heading.ts'
import { bodyHeight } from '../heading.ts'
import type { SplitContext } from '../kind.ts'
import { partition } from '../partition.ts'
import { gridOf } from '../scale.ts'
import { codeSizes } from '../type-scale.ts'

/** Accent edge, line numbers and the padding at the end, px. */
const sides = 4 + 92 + 12
/** Above and below the lines, px. */
const padding = 2 * 24

/** A break at an empty line is worth this much unevenness, squared lines. */
const awkwardBreak = 12

interface CodeLine {
  readonly text: string
  readonly number: number
}

/** One slide at 26 px or 24 px; a longer block goes on, at empty lines where that costs little, line numbers going on. */
export function split(slide: Slide<'code'>, context: SplitContext): readonly Slide<'code'>[] {
  const height = bodyHeight(slide, context)
  for (const size of [26, 24] as const) {
    const room = roomFor(size, height, context)
    if (rowsOf(slide.code, room.characters) <= room.rows) return [{ ...slide, size }]
  }
  const room = roomFor(24, Math.min(height, bodyHeight({ ...slide, continued: true }, context)), context)
  const lines = slide.code.flatMap((text, index): readonly CodeLine[] => pieces(text, room.characters * room.rows).map((piece) => ({ text: piece, number: slide.start + index })))
  const parts = partition(lines.length, {
    fits: (from, to) => {
      const some = lines.slice(from, to)
      return !some.some(({ number }, index) => index > 0 && number === some[index - 1]?.number) && rowsOf(some.map(({ text }) => text), room.characters) <= room.rows
    },
    weight: (index) => rowsOf([lines[index]?.text ?? ''], room.characters),
    breakCost: (index) => (lines[index - 1]?.text.trim() === '' ? 0 : awkwardBreak),
  })
  return parts.map(({ from, to }, index) => ({
    ...slide,
    code: lines.slice(from, to).map(({ text }) => text),
    start: lines[from]?.number ?? slide.start,
    size: 24,
    shown: index === 0 ? slide.shown : [],
    continued: slide.continued || index > 0,
  }))
}

interface Room {
  readonly rows: number
  readonly characters: number
}

function roomFor(size: CodeSlide['size'], height: number, { box, widths }: Pick<Setting, 'box' | 'widths'>): Room {
  const advance = widths('m', 'code', size)
  return {
    rows: Math.floor((height - padding) / codeSizes[size].line),
    characters: Math.max(8, Math.floor((gridOf(box).width - sides) / (advance > 0 ? advance : size * 0.6))),
  }
}

/** Rows that lines take when long ones wrap; wide characters take two places. */
function rowsOf(lines: readonly string[], characters: number): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((placesOf(line) + wrapLoss(line, characters)) / characters)), 0)
}

/** Lines wrap at words, with a hanging indent: up to a word and the indent are lost on each further row. */
function wrapLoss(line: string, characters: number): number {
  const rows = Math.ceil(placesOf(line) / characters)
  return rows <= 1 ? 0 : (rows - 1) * 10
}

function placesOf(line: string): number {
  return [...line.replace(/\t/gu, '  ')].reduce((sum, character) => sum + (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(character) ? 2 : 1), 0)
}

/** A line longer than a slide in pieces that leave room for wrapping. */
function pieces(line: string, places: number): readonly string[] {
  const most = Math.max(20, Math.floor(places * 0.6))
  if (placesOf(line) <= most) return [line]
  const characters = [...line]
  const count = Math.ceil(placesOf(line) / most)
  const length = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, index) => characters.slice(index * length, (index + 1) * length).join('')).filter((piece) => piece !== '')
}
