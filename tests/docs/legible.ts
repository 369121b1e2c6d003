import { toText } from 'hast-util-to-text'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Rendered } from '../../src/trees/rendered.ts'

/** The talk with its markup flattened so that `deckText` gives every row, item and line of code a line of its own. */
export function legible(rendered: Rendered): Rendered {
  const slides = rendered.slides.map((slide) => ({
    ...slide,
    slide: { ...slide.slide, children: slide.slide.children.flatMap(onSlide) },
    notes: { ...slide.notes, children: slide.notes.children.flatMap(inNotes) },
  }))
  return { ...rendered, slides }
}

function onSlide(content: ElementContent): ElementContent[] {
  const node = withSource(content)
  if (node.type !== 'element') return [node]
  if (node.tagName === 'figure') return node.children.flatMap(onSlide)
  if (node.tagName === 'table') return rowsOf(node)
  if (node.tagName === 'pre') return toText(node).split('\n').map((line) => h('p', line))
  return [node]
}

/** What stands before the parts of a list or a quotation. */
const marks: Readonly<Record<string, (number: string) => string>> = { ul: () => '– ', ol: (number) => `${number}. `, blockquote: () => '' }

function inNotes(content: ElementContent): ElementContent[] {
  const node = withSource(content)
  if (node.type !== 'element' || !Object.hasOwn(marks, node.tagName)) return [node]
  const mark = (item: Element): string => marks[node.tagName]?.(String(item.properties['value'] ?? '')) ?? ''
  return node.children.flatMap((child) => (child.type === 'element' ? [h('p', [mark(child), ...child.children])] : []))
}

function rowsOf(node: Element): Element[] {
  const elements = node.children.filter((child) => child.type === 'element')
  if (node.tagName !== 'tr') return elements.flatMap(rowsOf)
  return [h('p', elements.map((cell) => toText(cell).trim()).join(' | '))]
}

/** A formula as the author wrote it. */
function withSource(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const { role, ariaLabel } = node.properties
  if (role === 'math' && typeof ariaLabel === 'string') return { type: 'text', value: `$${ariaLabel}$` }
  return { ...node, children: node.children.map(withSource) }
}
