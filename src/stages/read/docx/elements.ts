import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import type { Report } from '../../../messages/report.ts'
import { positionOf } from '../html-position.ts'
import { idPrefix, unshownPicture } from './convert.ts'
import { paragraphBookmark } from './prepare.ts'
import { formulaElements } from './style-map.ts'

const paragraphMark = `${idPrefix}${paragraphBookmark}`

/**
 * Gives every element the number of its paragraph as its line and every numbered list its first number, and makes of mammoth's HTML what the road from HTML to
 * Markdown's blocks knows: figures, formulas on their own, cells without paragraphs.
 */
export function tidyElements(root: Root, numbers: ReadonlyMap<number, number>, report: Report): void {
  locate(root)
  number(root, numbers)
  reshape(root, report, 1)
  const children: typeof root.children = []
  for (const node of root.children) {
    const last = children.at(-1)
    if (isElement(node, 'figcaption')) {
      const pictures = node.children.filter((child) => isElement(child, 'img'))
      const caption = { ...node, children: node.children.filter((child) => !isElement(child, 'img')) }
      if (pictures.length > 0) children.push({ type: 'element', tagName: 'figure', properties: {}, children: [...pictures, caption], ...positionOf(node) })
      else if (last !== undefined && isPicture(last)) children.splice(-1, 1, { ...last, tagName: 'figure', children: [...last.children, caption] })
      else children.push({ ...caption, tagName: 'p' })
    } else children.push(node)
  }
  root.children = children
}

function isElement(node: ElementContent | Root['children'][number], name: string): node is Element {
  return node.type === 'element' && node.tagName === name
}

/** The number of the first paragraph in it; the empty links that said it go. */
function locate(parent: Root | Element): number | null {
  let found: number | null = null
  const kept: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type !== 'element') {
      if (child.type !== 'doctype') kept.push(child)
      continue
    }
    const id = String(child.properties.id ?? '')
    if (id.startsWith(paragraphMark)) found ??= Number(id.slice(paragraphMark.length))
    else {
      if (!(child.tagName === 'a' && child.children.length === 0)) kept.push(child)
      const inside = locate(child)
      found ??= inside
    }
  }
  parent.children = kept
  if (parent.type === 'element' && found !== null) parent.position = { start: { line: found, column: 1 }, end: { line: lastLine(parent) ?? found, column: 1 } }
  return found
}

function lastLine({ children }: Element): number | null {
  return children.map((child) => child.position?.end.line ?? null).findLast((line) => line !== null) ?? null
}

function reshape(parent: Root | Element, report: Report, around: number): void {
  const line = parent.position?.start.line ?? around
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'doctype') continue
    if (child.type === 'element') {
      reshape(child, report, line)
      if (child.tagName === 'img' && String(child.properties.src ?? '').startsWith(unshownPicture)) {
        const alt = String(child.properties.alt ?? '').trim()
        report.add('unknown-image', `A picture${alt === '' ? '' : ` ("${alt}")`} has a format that browsers do not show (${formatName(child)}), and is left out; save it as PNG and insert it again.`, { place: { line }, actual: String(child.properties.src).slice(unshownPicture.length) })
        continue
      }
      if (child.tagName === 'td' || child.tagName === 'th') child.children = inlineOf(child.children)
      if (isElement(child, 'p') && isDisplay(child)) {
        for (const display of child.children) children.push({ ...display, ...positionOf(child) })
        continue
      }
    }
    children.push(child)
  }
  parent.children = children
}

/** Lists begin with the number that their first item has in Word. */
function number(parent: Root | Element, numbers: ReadonlyMap<number, number>): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const start = numbers.get(child.position?.start.line ?? 0)
    if (child.tagName === 'ol' && start !== undefined) child.properties['start'] = start
    number(child, numbers)
  }
}

/** `image/x-emf` is EMF. */
function formatName({ properties }: Element): string {
  return String(properties.src).replace(/^.*\/(?:x-|vnd\.)?/, '').toUpperCase()
}

/** Formulas on lines of their own, and nothing else. */
function isDisplay({ children }: Element): boolean {
  const heard = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return heard.length > 0 && heard.every((child) => isElement(child, formulaElements.display))
}

const blockNames: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'figcaption'])

/** A cell of Markdown's holds one line: its blocks stand side by side. */
function inlineOf(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element' || !blockNames.has(node.tagName)) return [node]
    return [...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...inlineOf(node.children)]
  })
}

function isPicture(node: Root['children'][number]): node is Element {
  return isElement(node, 'p') && toText(node).trim() === '' && node.children.some((child) => child.type === 'element' && child.tagName === 'img')
}

/** The key of a note that a link of mammoth's leads to or an item of its last list is; `null` for any other. */
export function noteKey(value: unknown): string | null {
  return new RegExp(`^#?${idPrefix}((?:foot|end)note-[^\\s]+)$`).exec(typeof value === 'string' ? value : '')?.[1] ?? null
}
