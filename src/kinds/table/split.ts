import type { TableCell, TableRow } from 'mdast'
import { phrasingText, sliceInline } from '../../trees/inline.ts'
import type { Slide } from '../../trees/talk.ts'
import { boundaryBefore } from '../boundary.ts'
import { bodyHeight } from '../heading.ts'
import type { SplitContext } from '../kind.ts'
import { partition } from '../partition.ts'
import { inlineFrom } from '../runs.ts'
import { columnCount, layColumns, type TableContent } from './columns.ts'

const mostRows = 7
const mostColumns = 5

/** By columns first, the first of them repeated; then by rows, the header repeated. A row taller than a slide goes on below. */
export function split(slide: Slide<'table'>, context: SplitContext): readonly Slide<'table'>[] {
  const groups = columnGroups(slide, context)
  const height = Math.min(bodyHeight(slide, context), groups.length > 1 || slide.rows.length > mostRows ? bodyHeight({ ...slide, continued: true }, context) : Infinity)
  const parts = groups.flatMap((columns) => rowParts(takeColumns(slide, columns), height, context))
  return parts.map((part, index) => ({ ...slide, ...part, shown: index === 0 ? slide.shown : [], continued: slide.continued || index > 0 }))
}

function columnGroups(content: TableContent, context: SplitContext): readonly (readonly number[])[] {
  const count = columnCount(content)
  const all = Array.from({ length: count }, (_, index) => index)
  const fits = (columns: readonly number[]): boolean => columns.length <= mostColumns && layColumns(takeColumns(content, columns), context).wide
  if (count < 3 || fits(all)) return [all]
  const others = all.slice(1)
  return partition(others.length, { fits: (from, to) => fits([0, ...others.slice(from, to)]), weight: () => 1 }).map(({ from, to }) => [0, ...others.slice(from, to)])
}

function takeColumns(content: TableContent, columns: readonly number[]): TableContent {
  const take = (row: TableRow): TableRow => ({ ...row, children: columns.map((index) => row.children[index] ?? { type: 'tableCell', children: [] }) })
  return { head: take(content.head), rows: content.rows.map(take), align: columns.map((index) => content.align[index] ?? null) }
}

function rowParts(content: TableContent, height: number, context: SplitContext): readonly TableContent[] {
  const whole = layColumns(content, context)
  const rows = content.rows.flatMap((row, index) => (whole.headHeight + (whole.rowHeights[index] ?? 0) <= height ? [row] : fitRow(row, content, height, context)))
  if (rows.length === 0) return [content]
  // One layout decides the breaks; laid out anew, a part may come out taller, and is then halved.
  const { headHeight, rowHeights } = layColumns({ ...content, rows }, context)
  const fits = (from: number, to: number): boolean => to - from <= mostRows && headHeight + sum(rowHeights.slice(from, to)) <= height
  const parts = partition(rows.length, { fits, weight: (row) => rowHeights[row] ?? 0 }).flatMap(({ from, to }) => halve({ ...content, rows: rows.slice(from, to) }, height, context))
  const tooTall = parts.find((part) => !partFits(part, height, context))
  if (tooTall !== undefined) {
    const line = tooTall.rows[0]?.position?.start.line
    context.report.add('overflow', 'A table row is too tall for a slide. Shorten its cells.', line === undefined ? {} : { place: { line } })
  }
  return parts
}

function halve(part: TableContent, height: number, context: SplitContext): readonly TableContent[] {
  if (partFits(part, height, context)) return [part]
  const [only] = part.rows
  if (only !== undefined && part.rows.length === 1) return fitRow(only, part, height, context).map((row) => ({ ...part, rows: [row] }))
  const middle = Math.ceil(part.rows.length / 2)
  return [part.rows.slice(0, middle), part.rows.slice(middle)].flatMap((rows) => halve({ ...part, rows }, height, context))
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
