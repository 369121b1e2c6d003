import type { Element, ElementContent } from 'hast'
import type { TableCell } from 'mdast'
import { h } from 'hastscript'
import type { Slide } from '../../trees/talk.ts'
import { renderHeading, settingOf } from '../heading.ts'
import type { RenderContext } from '../kind.ts'
import { isBlank, layColumns } from './columns.ts'

/** The table with measured columns: figures at the end of theirs, the first column as the key of its row. */
export function render(slide: Slide<'table'>, context: RenderContext): readonly ElementContent[] {
  const columns = layColumns(slide, settingOf(context))
  const width = columns.widths.reduce((total, value) => total + value, 0)

  const classOf = (index: number): Record<string, readonly string[]> => {
    const align = slide.align[index]
    if (columns.figures[index] === true) return { className: columns.lone ? ['figure', 'lone'] : ['figure'] }
    return align === 'right' || align === 'center' ? { className: [align === 'right' ? 'end' : 'middle'] } : {}
  }
  const cell = (name: 'td' | 'th', content: TableCell | undefined, index: number, scope?: string): Element =>
    h(name, { ...classOf(index), ...(scope === undefined ? {} : { scope }) }, ...context.inline(content?.children ?? []))

  const head = isBlank(slide.head) ? [] : [h('thead', h('tr', columns.widths.map((_, index) => cell('th', slide.head.children[index], index, 'col'))))]
  const rows = slide.rows.map((row) =>
    h('tr', columns.widths.map((_, index) => (index === 0 && columns.widths.length > 1 ? cell('th', row.children[0], 0, 'row') : cell('td', row.children[index], index)))),
  )
  const needed = columns.headHeight + columns.rowHeights.reduce((sum, value) => sum + value + comfortableRow, 0)
  return [
    renderHeading(slide, context),
    h(
      'table',
      { ...(columns.key ? { className: ['keyed'] } : {}), dataSize: slide.size === 30 ? '1' : '2', style: `--height: ${needed}px` },
      h('colgroup', columns.widths.map((value) => h('col', { style: `width: ${round((100 * value) / width)}%` }))),
      ...head,
      h('tbody', rows),
    ),
  ]
}

/** A row may grow by so much, px; a table of two rows is not stretched over the slide. */
const comfortableRow = 48

function round(value: number): number {
  return Math.round(value * 100) / 100
}
