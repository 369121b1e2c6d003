import type { TableCell, TableRow } from 'mdast'
import { phrasingText, sliceInline } from '../../trees/inline.ts'
import type { Slide } from '../../trees/talk.ts'
import { boundaryBefore } from '../boundary.ts'
import { bodyHeight } from '../heading.ts'
import type { SplitContext } from '../kind.ts'
import { partition } from '../partition.ts'
import { inlineFrom } from '../runs.ts'
import { columnCount, isComfortable, layColumns, type TableContent } from './columns.ts'

const mostRows = 7
const mostColumns = 5

/**
 * At 30 px where that needs no more slides than 24 px and reads well. By columns first, the first of them repeated; then by
 * rows, the header repeated. A row taller than a slide goes on below.
 */
export function split(slide: Slide<'table'>, context: SplitContext): readonly Slide<'table'>[] {
  const groups = columnGroups(slide, context)
  const first = bodyHeight(slide, context)
  const later = bodyHeight({ ...slide, continued: true }, context)
  const partsAt = (size: TableContent['size']): readonly TableContent[] => {
    const within = (height: number): readonly TableContent[] => groups.flatMap((columns) => rowParts({ ...takeColumns(slide, columns), size }, height, context))
    const parts = within(first)
    return parts.length === 1 || later >= first ? parts : within(later)
  }
  const large = partsAt(30)
  const readsWell = large.every((part) => isComfortable(part, layColumns(part, context), context.box))
  const small = readsWell && large.length === 1 ? large : partsAt(24)
  const parts = readsWell && large.length <= small.length ? large : small
  reportTallRow(parts, parts.length === 1 ? first : Math.min(first, later), context)
  return parts.map((part, index) => ({ ...slide, ...part, shown: index === 0 ? slide.shown : [], continued: slide.continued || index > 0 }))
}

function reportTallRow(parts: readonly TableContent[], height: number, context: SplitContext): void {
  const tooTall = parts.find((part) => !partFits(part, height, context))
  if (tooTall === undefined) return
  const line = tooTall.rows[0]?.position?.start.line
  context.report.add('overflow', 'A table row is too tall for a slide. Shorten its cells.', line === undefined ? {} : { place: { line } })
}

function columnGroups(content: TableContent, context: SplitContext): readonly (readonly number[])[] {
  const count = columnCount(content)
  const all = Array.from({ length: count }, (_, index) => index)
  const fits = (columns: readonly number[]): boolean => columns.length <= mostColumns && layColumns({ ...takeColumns(content, columns), size: 24 }, context).wide
  if (count < 3 || fits(all)) return [all]
  const others = all.slice(1)
  return partition(others.length, { fits: (from, to) => fits([0, ...others.slice(from, to)]), weight: () => 1 }).map(({ from, to }) => [0, ...others.slice(from, to)])
}

function takeColumns(content: TableContent, columns: readonly number[]): TableContent {
  const take = (row: TableRow): TableRow => ({ ...row, children: columns.map((index) => row.children[index] ?? { type: 'tableCell', children: [] }) })
  return { size: content.size, head: take(content.head), rows: content.rows.map(take), align: columns.map((index) => content.align[index] ?? null) }
}

function rowParts(content: TableContent, height: number, context: SplitContext): readonly TableContent[] {
  const rows = content.rows.flatMap((row) => fitRow(row, content, height, context))
  if (rows.length === 0) return [content]
  const part = (from: number, to: number): TableContent => ({ ...content, rows: rows.slice(from, to) })
  const { headHeight, rowHeights } = layColumns({ ...content, rows }, context)
  const cut = (fits: (from: number, to: number) => boolean): readonly TableContent[] =>
    partition(rows.length, { fits: (from, to) => to - from <= mostRows && fits(from, to), weight: (row) => rowHeights[row] ?? 0 }).map(({ from, to }) => part(from, to))
  // One layout is enough to decide the breaks, unless a part that is laid out anew comes out taller.
  const parts = cut((from, to) => headHeight + sum(rowHeights.slice(from, to)) <= height)
  return parts.every((some) => partFits(some, height, context)) ? parts : cut((from, to) => partFits(part(from, to), height, context))
}

function partFits(part: TableContent, height: number, context: SplitContext): boolean {
  const { headHeight, rowHeights } = layColumns(part, context)
  return headHeight + sum(rowHeights) <= height
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** A row, or pieces of it where it and the header are taller than a slide (px). */
function fitRow(row: TableRow, content: TableContent, height: number, context: SplitContext): readonly TableRow[] {
  const heightOf = (some: TableRow): number => {
    const { headHeight, rowHeights } = layColumns({ ...content, rows: [some] }, context)
    return headHeight + sum(rowHeights)
  }
  const pieces: TableRow[] = []
  let rest = row
  while (heightOf(rest) > height && pieces.length < 40) {
    const longest = Math.max(...rest.children.map((cell) => phrasingText(cell.children).length))
    let limit = Math.min(longest, Math.floor((longest * height) / heightOf(rest)))
    while (limit > 8 && heightOf(cutRow(rest, limit)[0]) > height) limit = Math.floor(limit * 0.85)
    if (limit <= 8) break
    const [head, tail] = cutRow(rest, limit)
    pieces.push(head)
    rest = tail
  }
  return [...pieces, rest]
}

/** A row in two, every cell cut before the limit. */
function cutRow(row: TableRow, limit: number): readonly [TableRow, TableRow] {
  const cells = row.children.map((cell) => cutCell(cell, limit))
  return [
    { ...row, children: cells.map(([before]) => before) },
    { ...row, children: cells.map(([, after]) => after) },
  ]
}

function cutCell(cell: TableCell, limit: number): readonly [TableCell, TableCell] {
  const { at } = boundaryBefore(phrasingText(cell.children), limit)
  return [
    { ...cell, children: sliceInline(cell.children, 0, at) },
    { ...cell, children: inlineFrom(cell.children, at) },
  ]
}
