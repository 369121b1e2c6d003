import type { Rendered } from '../../trees/rendered.ts'
import { margins, papers, type Paper } from '../paper.ts'

export type SlidesPerPage = 1 | 2 | 3 | 4 | 6 | 9

export interface HandoutLayout {
  readonly columns: number
  /** mm */
  readonly slideWidth: number
  readonly cellHeight: number
  /** Lines beside the slide, or below it. */
  readonly lines: 'beside' | 'below'
}

const grids: Readonly<Record<SlidesPerPage, readonly [columns: number, rows: number]>> = {
  1: [1, 1],
  2: [1, 2],
  3: [1, 3],
  4: [2, 2],
  6: [2, 3],
  9: [3, 3],
}
/** mm: head and foot of the page; the gap between columns and between rows; caption below a slide; least room for lines beside. */
const head = 26
const foot = 14
const gap = { column: 6, row: 5 }
const caption = 6
const linesBeside = 66

/** How large the slides of a handout are: as large as the page allows, whatever their shape. */
export function handoutLayout(perPage: SlidesPerPage, paper: Paper, { size }: Rendered): HandoutLayout {
  const [columns, rows] = grids[perPage]
  const width = papers[paper].width - 2 * margins.side
  const height = papers[paper].height - margins.top - margins.bottom - head - foot
  const cellHeight = (height - (rows - 1) * gap.row) / rows
  const cellWidth = (width - (columns - 1) * gap.column) / columns
  const lines = perPage === 3 ? 'beside' : 'below'
  const widest = lines === 'beside' ? width - linesBeside - 8 : cellWidth
  const slideWidth = Math.min(widest, ((cellHeight - caption) * size.width) / size.height)
  return { columns, slideWidth, cellHeight, lines }
}
