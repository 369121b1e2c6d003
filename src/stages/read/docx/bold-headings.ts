import type { Paragraph, Root } from 'mdast'
import { phrasingText } from '../../../trees/inline.ts'

/**
 * Where no heading but the title has a heading's style, short bold paragraphs without an end are headings; the
 * one that opens a document without a title is its title.
 */
export function findBoldHeadings(root: Root): void {
  const headings = root.children.filter(({ type }) => type === 'heading')
  const hasTitle = root.children[0]?.type === 'heading' && headings.length === 1
  if (headings.length > (hasTitle ? 1 : 0)) return
  root.children = root.children.map((node, index) => {
    const next = root.children[index + 1]
    if (node.type !== 'paragraph' || next === undefined || next.type === 'footnoteDefinition' || !isBold(node)) return node
    const children = node.children.flatMap((child) => (child.type === 'strong' ? child.children : [child]))
    return { ...node, type: 'heading', depth: index === 0 ? 1 : 2, children }
  })
}

function isBold({ children }: Paragraph): boolean {
  const text = phrasingText(children).trim()
  const heard = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return text !== '' && heard.every(({ type }) => type === 'strong') && text.length <= 100 && text.split(/\s+/).length <= 14 && !/[.,;:…。！]["'”’»)\]]*$/u.test(text)
}
