import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import type { Report } from '../../../messages/report.ts'
import { unshownPicture } from './convert.ts'
import { idPrefix, paragraphMark } from './style-map.ts'

/**
 * Gives every element the number of its paragraph as its line, and makes of mammoth's HTML what the road from HTML
 * to Markdown's blocks knows: figures, cells without paragraphs.
 */
export function tidyElements(root: Root, report: Report): void {
  locate(root)
  reshape(root, report, 1)
  for (const [index, node] of root.children.entries()) {
    const next = root.children[index + 1]
    if (node.type === 'element' && next?.type === 'element' && next.tagName === 'figcaption' && isPicture(node)) {
      root.children.splice(index, 2, { ...node, tagName: 'figure', children: [...node.children, next] })
    }
  }
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
    if (id.startsWith(idPrefix + paragraphMark)) found ??= Number(id.slice(idPrefix.length + paragraphMark.length))
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
        report.add('unknown-image', `A picture${alt === '' ? '' : ` ("${alt}")`} has a format of Windows that browsers do not show, and is left out; save it as PNG and insert it again.`, { place: { line }, actual: String(child.properties.src).slice(unshownPicture.length) })
        continue
      }
      if ((child.tagName === 'td' || child.tagName === 'th') && child.children.every(isParagraph)) child.children = joined(child.children)
    }
    children.push(child)
  }
  parent.children = children
}

function isParagraph(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'p'
}

function joined(paragraphs: readonly ElementContent[]): ElementContent[] {
  return paragraphs.flatMap((node, index): ElementContent[] => [...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...(node.type === 'element' ? node.children : [])])
}

function isPicture(node: Element): boolean {
  return node.tagName === 'p' && toText(node).trim() === '' && node.children.some((child) => child.type === 'element' && child.tagName === 'img')
}
