import type { AlignType, TableCell, TableRow } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'
import type { TableSlide } from '../../trees/talk.ts'
import type { Setting } from '../heading.ts'
import { countRunLines, widestWord, type Run } from '../measure.ts'
import { inlineRuns } from '../runs.ts'
import { gridOf, scale, type TypeSize } from '../scale.ts'

export type TableContent = Pick<TableSlide, 'head' | 'rows' | 'align'>
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
  /** Whether the first column is narrow enough to be set as a key. */
  readonly key: boolean
  /** Type of the body. */
  readonly type: TypeSize
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

/** Widths and heights at 30 px; at 24 px where a row would take more than two lines or a word its column. */
export function layColumns(content: TableContent, metrics: Metrics): Columns {
  const large = columnsAt(content, scale.body, metrics)
  if (large.wide && large.rowHeights.every((height) => height <= 2 * scale.body.line + cellPadding + 1)) return large
  const small = columnsAt(content, scale.small, metrics)
  return small.wide || !large.wide ? small : large.rowHeights.every((height, index) => height <= (small.rowHeights[index] ?? 0)) ? large : small
}

function columnsAt(content: TableContent, type: TypeSize, metrics: Metrics): Columns {
  const grid = gridOf(metrics.box)
  const count = columnCount(content)
  const places = Array.from({ length: count }, (_, index) => index)
  const figures = places.map((index) => isFigures(content.rows.map((row) => row.children[index]), content.align[index] ?? null))
  const after = (index: number): number => (index < count - 1 ? gap : 0)

  const runsOf = (cell: TableCell | undefined, index: number): readonly Run[] => inlineRuns(cell?.children ?? [], figures[index] === true ? 'strong' : 'text', type.size)
  const headRuns = (index: number): readonly Run[] => inlineRuns(content.head.children[index]?.children ?? [], 'label', scale.small.size)
  const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + metrics.widths(run.text, run.role, run.size), 0) + 2
  const column = (index: number): readonly (readonly Run[])[] => [headRuns(index), ...content.rows.map((row) => runsOf(row.children[index], index))]

  const natural = places.map((index) => Math.max(0, ...column(index).map(lengthOf)) + after(index))
  const least = places.map((index) => Math.max(0, ...column(index).map((runs) => widestWord(runs, metrics.widths) + 2)) + after(index))
  const wide = least.reduce((sum, width) => sum + width, 0) <= grid.width
  const widths = share(natural, least, figures, grid.width, grid.hang)

  const lines = (runs: readonly Run[], index: number): number => countRunLines(runs, (widths[index] ?? 0) - after(index), metrics.widths)
  const headLines = isBlank(content.head) ? 0 : Math.max(1, ...places.map((index) => lines(headRuns(index), index)))
  return {
    widths,
    figures,
    key: (natural[0] ?? 0) <= grid.hang && count > 1,
    type,
    wide,
    headHeight: headLines === 0 ? 2 : headLines * scale.small.line + headPadding,
    rowHeights: content.rows.map((row) => Math.max(1, ...places.map((index) => lines(runsOf(row.children[index], index), index))) * type.line + cellPadding + 1),
  }
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

/** Natural widths where they fit, the rest given to text; else what is left is shared by need, never below the longest word while that fits. */
function share(natural: readonly number[], least: readonly number[], figures: readonly boolean[], width: number, hang: number): readonly number[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const total = sum(natural)
  if (total <= width) {
    const first = Math.min(Math.max(natural[0] ?? 0, hang), (natural[0] ?? 0) + width - total)
    const widened = natural.length > 1 && figures[0] !== true ? natural.map((value, index) => (index === 0 ? first : value)) : [...natural]
    const rest = width - sum(widened)
    const texts = widened.map((value, index) => (figures[index] === true || (index === 0 && widened.length > 1) ? 0 : value))
    const weights = sum(texts) > 0 ? texts : widened
    return widened.map((value, index) => value + (rest * (weights[index] ?? 0)) / Math.max(1, sum(weights)))
  }
  if (sum(least) >= width) return least.map((value) => (value * width) / Math.max(1, sum(least)))
  // The square root evens out: a cell of twenty lines must not starve its neighbours.
  const need = natural.map((value, index) => Math.sqrt(Math.max(0, value - (least[index] ?? 0))))
  const spare = width - sum(least)
  const given = least.map((value, index) => Math.min(natural[index] ?? value, value + (spare * (need[index] ?? 0)) / Math.max(1e-6, sum(need))))
  const left = width - sum(given)
  const open = given.map((value, index) => Math.max(0, (natural[index] ?? 0) - value))
  return given.map((value, index) => value + (left * (open[index] ?? 0)) / Math.max(1e-6, sum(open)))
}
