import type { AlignType, TableCell, TableRow } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'
import type { TableSlide } from '../../trees/talk.ts'
import type { Setting } from '../heading.ts'
import type { Box } from '../kind.ts'
import { countRunLines, widestWord, type Run } from '../measure.ts'
import { inlineRuns } from '../runs.ts'
import { gridOf, type Grid } from '../scale.ts'
import type { Scale, TypeSize } from '../type-scale.ts'

export type TableContent = Pick<TableSlide, 'head' | 'rows' | 'align' | 'size'>
type Metrics = Pick<Setting, 'box' | 'widths'>

/** Between columns, px. */
const gap = 24
const cellPadding = 16
const headPadding = 14
const figure = /^[~≈<>±+\-−–]?\s?[$€£¥₹]?\s?\d[\d.,'’\s]*\s?(?:%|‰|[\p{L}°$€£²³/]{0,4})$/u

/** How the columns of a table are going to stand. */
export interface Columns {
  /** px, with the gap after each but the last. */
  readonly widths: readonly number[]
  /** Columns of nothing but figures. */
  readonly figures: readonly boolean[]
  /** Whether figures stand in one column alone, which is set larger. */
  readonly lone: boolean
  /** Whether the first column is narrow enough to be set as a key. */
  readonly key: boolean
  readonly headHeight: number
  /** px, with padding and rule. */
  readonly rowHeights: readonly number[]
  /** Whether every column holds its longest word. */
  readonly wide: boolean
}

/** Number of columns, ragged rows counted in full. */
export function columnCount({ head, rows }: Pick<TableContent, 'head' | 'rows'>): number {
  return Math.max(head.children.length, ...rows.map((row) => row.children.length))
}

const mostComfortableLines = 3

/** Whether a table reads well as it is laid: no word is broken, and no row takes more than three lines. */
export function isComfortable(content: TableContent, { wide, headHeight, rowHeights }: Columns, { scale }: Pick<Box, 'scale'>): boolean {
  const { line } = typeOf(content, scale)
  return wide && headHeight <= mostComfortableLines * scale.small.line + headPadding && rowHeights.every((height) => height <= mostComfortableLines * line + cellPadding + 1)
}

function typeOf({ size }: TableContent, scale: Scale): TypeSize {
  return size === 30 ? scale.body : scale.small
}

/** Widths and heights of the columns and rows of a table. */
export function layColumns(content: TableContent, metrics: Metrics): Columns {
  const { scale } = metrics.box
  const type = typeOf(content, scale)
  const grid = gridOf(metrics.box)
  const count = columnCount(content)
  const places = Array.from({ length: count }, (_, index) => index)
  const figures = places.map((index) => isFigures(content.rows.map((row) => row.children[index]), content.align[index] ?? null))
  const after = (index: number): number => (index < count - 1 ? gap : 0)

  const lone = figures.filter(Boolean).length === 1 && content.size === 30
  const runsOf = (cell: TableCell | undefined, index: number): readonly Run[] => {
    if (figures[index] !== true) return inlineRuns(cell?.children ?? [], 'text', type.size)
    // A figure is not broken at its spaces; a stop is about as wide as one.
    return inlineRuns(cell?.children ?? [], 'strong', lone ? scale.lead.size : type.size).map((run) => ({ ...run, text: run.text.replaceAll(/\s/gu, '.') }))
  }
  const headRuns = (index: number): readonly Run[] => inlineRuns(content.head.children[index]?.children ?? [], 'label', scale.small.size)
  const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + metrics.widths(run.text, run.role, run.size), 0) + 2
  const columnRuns = places.map((index): readonly (readonly Run[])[] => [headRuns(index), ...content.rows.map((row) => runsOf(row.children[index], index))])
  const column = (index: number): readonly (readonly Run[])[] => columnRuns[index] ?? []

  const natural = places.map((index) => Math.max(0, ...column(index).map(lengthOf)) + after(index))
  const least = places.map((index) => Math.max(0, ...column(index).map((runs) => widestWord(runs, metrics.widths) + 2)) + after(index))
  const wide = sum(least) <= grid.width
  const widthFor = (index: number, most: number): number => {
    if (most === 1) return natural[index] ?? 0
    return narrowest(least[index] ?? 0, natural[index] ?? 0, (width) => column(index).every((runs) => countRunLines(runs, width - after(index), metrics.widths) <= most))
  }
  const widths = wide ? fewestLines(places, widthFor, figures, grid) : least.map((value) => (value * grid.width) / Math.max(1, sum(least)))

  const lines = (runs: readonly Run[], index: number): number => countRunLines(runs, (widths[index] ?? 0) - after(index), metrics.widths)
  const headLines = isBlank(content.head) ? 0 : Math.max(1, ...places.map((index) => lines(headRuns(index), index)))
  return {
    widths,
    figures,
    lone,
    key: (natural[0] ?? 0) <= grid.hang && count > 1,
    wide,
    headHeight: headLines === 0 ? 2 : headLines * scale.small.line + headPadding,
    rowHeights: content.rows.map((row) => Math.max(1, ...places.map((index) => lines(runsOf(row.children[index], index), index))) * type.line + cellPadding + 1),
  }
}

const mostCellLines = 30

/** The widths at which no cell takes more lines than it must, all columns alike. */
function fewestLines(places: readonly number[], widthFor: (column: number, lines: number) => number, figures: readonly boolean[], grid: Grid): readonly number[] {
  // With n lines a column is at least an nth of its natural width.
  for (let lines = Math.max(1, Math.ceil(sum(places.map((index) => widthFor(index, 1))) / grid.width)); lines < mostCellLines; lines++) {
    const needed = places.map((index) => widthFor(index, lines))
    if (sum(needed) <= grid.width) return spread(needed, figures, grid.width, grid.hang)
  }
  const needed = places.map((index) => widthFor(index, mostCellLines))
  return needed.map((value) => (value * grid.width) / Math.max(1, sum(needed)))
}

/** The smallest width between two (px, to 8 px) of which a promise holds. */
function narrowest(least: number, most: number, holds: (width: number) => boolean): number {
  let low = least
  let high = most
  if (holds(low)) return low
  while (high - low > 8) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** True for a row of empty cells. */
export function isBlank(row: TableRow): boolean {
  return row.children.every((cell) => phrasingText(cell.children).trim() === '')
}

function isFigures(cells: readonly (TableCell | undefined)[], align: AlignType): boolean {
  const texts = cells.map((cell) => phrasingText(cell?.children ?? []).trim()).filter((text) => text !== '' && !/^[–—-]$/u.test(text))
  // Years order rows, they are not amounts.
  const years = texts.every((text) => /^(?:1[5-9]|20)\d\d$/u.test(text))
  return texts.length > 0 && texts.every((text) => figure.test(text)) && (align === 'right' || (align === null && !years))
}

/** The rest of the width goes to text: first to the first column, up to column 3 of the grid, then to all by need. */
function spread(widths: readonly number[], figures: readonly boolean[], width: number, hang: number): readonly number[] {
  const total = sum(widths)
  const first = widths[0] ?? 0
  const wanted = Math.min(Math.max(first, hang), first + width - total)
  const widened = widths.length > 1 && figures[0] !== true ? widths.map((value, index) => (index === 0 ? wanted : value)) : widths
  const rest = width - sum(widened)
  const texts = widened.map((value, index) => (figures[index] === true || (index === 0 && value <= hang) ? 0 : value))
  const weights = sum(texts) > 0 ? texts : widened
  return widened.map((value, index) => value + (rest * (weights[index] ?? 0)) / Math.max(1, sum(weights)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
