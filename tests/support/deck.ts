import { toText } from 'hast-util-to-text'
import type { Element } from 'hast'
import type { Rendered } from '../../src/trees/rendered.ts'

/** A talk as text a person can read: slide kinds and ids, what they show, what is said to them, what is marked. */
export function deckText({ slides }: Rendered): string {
  return slides
    .map(({ kind, id, words, slide, notes }) => {
      const shown = slide.children.filter((child) => child.type === 'element').filter((child) => !isFurniture(child))
      return [`# ${kind} · ${id} · ${words} words`, ...shown.flatMap(linesOf).map((line) => `  ${line}`), ...notes.children.map((part) => `  > ${part.type === 'element' ? marked(part) : ''}`)].join('\n')
    })
    .join('\n\n')
    .concat('\n')
}

function isFurniture({ properties }: Element): boolean {
  const names = properties['className']
  return Array.isArray(names) && names.some((name) => ['foot', 'progress', 'panel', 'map'].includes(String(name)))
}

function linesOf(element: Element): string[] {
  if (element.tagName === 'ul' || element.tagName === 'ol') return element.children.flatMap((item) => (item.type === 'element' ? [`- ${plain(item)}`] : []))
  const text = plain(element)
  return text === '' ? [] : [/^h\d$/.test(element.tagName) ? `${'='.repeat(Number(element.tagName.slice(1)))} ${text}` : text]
}

function plain(element: Element): string {
  return toText(withoutMathml(element)).replace(/\s+/g, ' ').trim()
}

/** KaTeX writes every formula twice: for the eye and as MathML. */
function withoutMathml(element: Element): Element {
  const isMathml = (node: Element['children'][number]): boolean => node.type === 'element' && String(node.properties['className']).includes('katex-mathml')
  return { ...element, children: element.children.filter((node) => !isMathml(node)).map((node) => (node.type === 'element' ? withoutMathml(node) : node)) }
}

/** Notes with what the slide shows in [brackets]. */
function marked(element: Element): string {
  const text = (node: Element['children'][number]): string => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element') return ''
    const inner = node.children.map(text).join('')
    if (node.tagName === 'li') return ` • ${inner}`
    return node.tagName === 'mark' ? `[${inner}]` : inner
  }
  return withoutMathml(element).children.map(text).join('').replace(/\s+/g, ' ').trim()
}
