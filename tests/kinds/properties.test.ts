import fc from 'fast-check'
import type { ListItem, PhrasingContent, TableRow } from 'mdast'
import { expect, test } from 'vitest'
import { bodyHeight } from '../../src/kinds/heading.ts'
import { splitSlide } from '../../src/kinds/index.ts'
import { itemsFit } from '../../src/kinds/list/layout.ts'
import { pointsFit } from '../../src/kinds/points/split.ts'
import { quoteFits } from '../../src/kinds/quote/layout.ts'
import { layColumns } from '../../src/kinds/table/columns.ts'
import { phrasingText } from '../../src/trees/inline.ts'
import type { Slide } from '../../src/trees/talk.ts'
import { frameOf, narrow, pointOf, splitContext, wide } from './setting.ts'

const runs = { numRuns: 40 }
const page = fc.constantFrom(wide, narrow)
const word = fc.constantFrom('a', 'of', 'wheat', 'Pakistan', 'fertiliser', 'well-known', 'internationalisation', 'U.S.', '1947,', 'sea.', 'why?', '“so”')
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '))
const inline = (most: number): fc.Arbitrary<PhrasingContent[]> =>
  fc.array(
    fc.oneof(
      text(most).map((value): PhrasingContent => ({ type: 'text', value: `${value} ` })),
      text(most).map((value): PhrasingContent => ({ type: 'emphasis', children: [{ type: 'text', value: `${value} ` }] })),
      text(4).map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    ),
    { minLength: 1, maxLength: 3 },
  )

/** Text without the white space that a break between slides takes the place of. */
const squeeze = (value: string): string => value.replace(/\s+/gu, '')

test('points: nothing lost, in order, numbered on, each slide fits', () => {
  fc.assert(
    fc.property(fc.array(text(60), { minLength: 1, maxLength: 12 }), fc.boolean(), page, (lines, kernel, box) => {
      const context = splitContext(box)
      const slide: Slide<'points'> = { ...frameOf('What was bought and sold'), kind: 'points', points: lines.map((line) => pointOf(line, kernel)), start: 1, step: 1 }
      const slides = splitSlide(slide, context)
      expect(squeeze(slides.flatMap(({ points }) => points.map((point) => point.text)).join(''))).toBe(squeeze(lines.join('')))
      for (const [index, part] of slides.entries()) {
        expect(part.continued).toBe(index > 0)
        expect(part.heading).toBe(slide.heading)
        expect(pointsFit(part.points, part.step, bodyHeight(part, context), context)).toBe(true)
        const last = slides[index - 1]
        if (last !== undefined) expect([0, 1]).toContain(part.start - (last.start + last.points.length - 1))
      }
    }),
    runs,
  )
})

const paragraph = (most: number) => inline(most).map((children) => ({ type: 'paragraph' as const, children }))
const item: fc.Arbitrary<ListItem> = fc
  .record({ first: paragraph(12), nested: fc.array(paragraph(6), { maxLength: 14 }), ordered: fc.boolean() })
  .map(({ first, nested, ordered }) => ({
    type: 'listItem',
    children: [first, ...(nested.length === 0 ? [] : [{ type: 'list' as const, ordered, children: nested.map((child) => ({ type: 'listItem' as const, children: [child] })) }])],
  }))

function itemText(part: ListItem): string {
  return part.children
    .map((child) => (child.type === 'paragraph' ? phrasingText(child.children) : child.type === 'list' ? child.children.map(itemText).join('') : ''))
    .join('')
}

test('lists: nothing lost, in order, each slide fits', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 10 }), page, (items, box) => {
      const context = splitContext(box)
      const slides = splitSlide({ ...frameOf('What was bought'), kind: 'list', items, ordered: true, start: 1, step: 1 }, context)
      expect(squeeze(slides.flatMap((part) => part.items.map(itemText)).join(''))).toBe(squeeze(items.map(itemText).join('')))
      for (const part of slides) expect(itemsFit(part.items, part.step, bodyHeight(part, context), 0, context)).toBe(true)
    }),
    runs,
  )
})

test('quotations: verbatim, in order, each slide fits', () => {
  fc.assert(
    fc.property(fc.array(paragraph(60), { minLength: 1, maxLength: 6 }), page, (content, box) => {
      const context = splitContext(box)
      const attribution: PhrasingContent[] = [{ type: 'text', value: 'The report' }]
      const slides = splitSlide({ ...frameOf('What he wrote'), kind: 'quote', content, attribution }, context)
      const textOf = (blocks: Slide<'quote'>['content']): string => blocks.map((block) => (block.type === 'paragraph' ? phrasingText(block.children) : '')).join('')
      expect(squeeze(slides.map((part) => textOf(part.content)).join(''))).toBe(squeeze(textOf(content)))
      for (const part of slides) expect(quoteFits(part.content, part.attribution, 2, 0, context)).toBe(true)
    }),
    runs,
  )
})

test('tables: every cell once, in order of columns, then rows; each slide fits', () => {
  const row = (columns: number): fc.Arbitrary<TableRow> =>
    fc.array(inline(5), { minLength: columns, maxLength: columns }).map((cells) => ({ type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }))
  const table = fc.integer({ min: 1, max: 8 }).chain((columns) => fc.tuple(row(columns), fc.array(row(columns), { minLength: 1, maxLength: 14 })))
  fc.assert(
    fc.property(table, page, ([head, rows], box) => {
      const context = splitContext(box)
      const slides = splitSlide({ ...frameOf('Trade'), kind: 'table', head, rows, align: [], size: 30 }, context)
      const columnText = (some: readonly TableRow[], index: number): string => squeeze(some.map(({ children }) => phrasingText(children[index]?.children ?? [])).join(''))
      // The first column again wherever a new group of columns begins.
      const wanted = head.children.map((_, index) => columnText(rows, index)).slice(1)
      const first = columnText(rows, 0)
      const groups: { first: string; others: string[] }[] = []
      let lastHead = ''
      for (const part of slides) {
        const name = part.head.children.map(({ children }) => phrasingText(children)).join('|')
        const others = part.head.children.slice(1).map((_, index) => columnText(part.rows, index + 1))
        const group = groups.at(-1)
        if (group === undefined || name !== lastHead || group.first === first) groups.push({ first: columnText(part.rows, 0), others })
        else {
          group.first += columnText(part.rows, 0)
          group.others = group.others.map((value, index) => value + (others[index] ?? ''))
        }
        lastHead = name
        expect(part.rows.length).toBeLessThanOrEqual(7)
        expect(part.head.children.length).toBeLessThanOrEqual(5)
        const layout = layColumns(part, context)
        expect(layout.headHeight + layout.rowHeights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(bodyHeight(part, context))
      }
      for (const [index, part] of slides.entries()) {
        const before = slides[index - 1]
        const goesOn = before !== undefined && before.rows.length > 2 && before.head.children.every((cell, column) => phrasingText(cell.children) === phrasingText(part.head.children[column]?.children ?? []))
        if (!goesOn || part.rows.length > 1) continue
        const more = layColumns({ ...part, rows: [...before.rows.slice(-1), ...part.rows] }, context)
        expect(more.headHeight + more.rowHeights.reduce((sum, height) => sum + height, 0), 'a row is alone that another could join').toBeGreaterThan(bodyHeight(part, context))
      }
      for (const group of groups) expect(group.first).toBe(first)
      expect(groups.flatMap(({ others }) => others)).toEqual(wanted)
    }),
    { numRuns: 25 },
  )
})

test('code: every character, in order, numbers going on', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 160 }).map((line) => line.replace(/\n/gu, '')), { minLength: 1, maxLength: 60 }), page, (code, box) => {
      const slides = splitSlide({ ...frameOf('Count'), kind: 'code', language: null, code, start: 1, emphasised: [], size: 26 }, splitContext(box))
      expect(slides.flatMap((part) => part.code).join('')).toBe(code.join(''))
      let next = 1
      for (const part of slides) {
        expect([next - 1, next]).toContain(part.start)
        next = part.start + part.code.length
      }
    }),
    runs,
  )
})
