import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { positionOf } from '../position.ts'
import { sideBySide } from '../html-structure.ts'
import { formulaElements, idPrefix, paragraphBookmark, pictureElement } from './names.ts'
import { withoutCitations } from './notes.ts'
import { pictureScheme, type Picture } from './pictures.ts'

const paragraphMark = `${idPrefix}${paragraphBookmark}`

/**
 * Gives every element the number of its paragraph as its line and every numbered list its first number, and makes of mammoth's HTML what the road from HTML to
 * Markdown's blocks knows: figures, formulas on their own, cells without paragraphs.
 */
export function tidyElements(root: Root, numbers: ReadonlyMap<number, number>, pictures: readonly Picture[]): void {
  locate(root)
  number(root, numbers)
  reshape(root, pictures)
  const children: typeof root.children = []
  for (const node of root.children) {
    const last = children.at(-1)
    if (isElement(node, 'figcaption')) {
      const pictures = node.children.filter((child) => isElement(child, 'img'))
      const caption = { ...node, children: withoutCitations(node.children.filter((child) => !isElement(child, 'img'))) }
      if (pictures.length > 0) children.push({ type: 'element', tagName: 'figure', properties: {}, children: [...pictures, caption], ...positionOf(node) })
      else if (last !== undefined && isPicture(last)) children.splice(-1, 1, { ...last, tagName: 'figure', children: [...last.children, caption] })
      else children.push({ ...node, tagName: 'p' })
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

function reshape(parent: Root | Element, pictures: readonly Picture[]): void {
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'doctype') continue
    if (child.type === 'element') {
      reshape(child, pictures)
      if (child.tagName === 'td' || child.tagName === 'th') child.children = sideBySide(child.children)
      if (isElement(child, 'p') && isDisplay(child)) {
        for (const display of child.children) children.push({ ...display, ...positionOf(child) })
        continue
      }
    }
    children.push(isElement(child, pictureElement) ? pictureOf(child, pictures) : isElement(child, 'input') ? checkbox(child) : child)
  }
  parent.children = children
}

function pictureOf(node: Element, pictures: readonly Picture[]): Element {
  const index = Number(toText(node))
  return { type: 'element', tagName: 'img', properties: { src: `${pictureScheme}:${index}`, alt: pictures[index]?.alt ?? '' }, children: [] }
}

function checkbox({ properties }: Element): ElementContent {
  return { type: 'text', value: properties.checked === true ? '☒' : '☐' }
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

/** Formulas on lines of their own, and nothing else. */
function isDisplay({ children }: Element): boolean {
  const heard = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return heard.length > 0 && heard.every((child) => isElement(child, formulaElements.display))
}

function isPicture(node: Root['children'][number]): node is Element {
  return isElement(node, 'p') && toText(node).trim() === '' && node.children.some((child) => child.type === 'element' && child.tagName === 'img')
}
