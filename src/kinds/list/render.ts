import type { Element, ElementContent } from 'hast'
import type { List, ListItem } from 'mdast'
import { h } from 'hastscript'
import type { Slide } from '../../trees/talk.ts'
import type { FlowBlock } from '../flow.ts'
import { renderHeading } from '../heading.ts'
import type { RenderContext } from '../kind.ts'

/** The author's list as it is, nested lists and paragraphs kept. */
export function render(slide: Slide<'list'>, context: RenderContext): readonly ElementContent[] {
  const list: List = { type: 'list', ordered: slide.ordered, start: slide.start, children: [...slide.items] }
  return [renderHeading(slide, context), renderList(list, context, String(slide.step))]
}

function renderList(list: List, context: RenderContext, step?: string): Element {
  const start = list.ordered === true ? (list.start ?? 1) : 1
  const properties = { className: ['list'], ...(step === undefined ? {} : { dataStep: step }) }
  const items = list.children.map((item) => renderItem(item, context))
  if (list.ordered !== true) return h('ul', properties, ...items)
  return h('ol', start === 1 ? properties : { ...properties, start, style: `counter-reset: item ${start - 1}` }, ...items)
}

function renderItem(item: ListItem, context: RenderContext): Element {
  const [first] = item.children
  // Its mark stands beside the list or code that it begins with.
  const wordless = first === undefined || first.type === 'paragraph' ? [] : ['wordless']
  const task = typeof item.checked === 'boolean' ? (item.checked ? ['task', 'done'] : ['task']) : []
  const className = [...wordless, ...task]
  const loose = item.children.filter(({ type }) => type === 'paragraph').length > 1
  return h('li', className.length === 0 ? {} : { className }, ...item.children.flatMap((block) => renderBlock(block, context, block === first && !loose)))
}

function renderBlock(block: FlowBlock, context: RenderContext, bare: boolean): readonly ElementContent[] {
  if (block.type === 'list') return [renderList(block, context)]
  if (block.type === 'paragraph' && bare) return context.inline(block.children)
  return context.blocks([block])
}
