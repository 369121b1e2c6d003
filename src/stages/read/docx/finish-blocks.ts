import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { phrasingText } from '../../../trees/inline.ts'

/** Headings lose emphasis that covers them whole, paragraphs of stars or dashes are breaks, and bold lines may be headings. */
export function finishBlocks(root: Root): void {
  root.children = root.children.map((node): RootContent => {
    if (node.type === 'heading' && heard(node).every(({ type }) => type === 'strong')) return { ...node, children: withoutStrong(node) }
    if (node.type === 'paragraph' && isRule(node)) return { type: 'thematicBreak', ...(node.position === undefined ? {} : { position: node.position }) }
    return node
  })
  findBoldHeadings(root)
}

/**
 * Where no heading but the title has a heading's style, short bold paragraphs without an end are headings; the
 * one that opens a document without a title is its title.
 */
function findBoldHeadings(root: Root): void {
  const headings = root.children.filter(({ type }) => type === 'heading')
  const hasTitle = root.children[0]?.type === 'heading' && headings.length === 1
  if (headings.length > (hasTitle ? 1 : 0)) return
  root.children = root.children.map((node, index) => {
    const next = root.children[index + 1]
    if (node.type !== 'paragraph' || next === undefined || next.type === 'footnoteDefinition' || !isBoldLine(node)) return node
    return { ...node, type: 'heading', depth: index === 0 ? 1 : 2, children: withoutStrong(node) }
  })
}

function isBoldLine(node: Paragraph): boolean {
  const text = phrasingText(node.children).trim()
  return text !== '' && heard(node).every(({ type }) => type === 'strong') && text.length <= 100 && text.split(/\s+/).length <= 14 && !/[.,;:…。！]["'”’»)\]]*$/u.test(text)
}

function isRule({ children }: Paragraph): boolean {
  return /^\s*([*•~_#–—-])(?:\s*\1){2,}\s*$/u.test(phrasingText(children))
}

function heard({ children }: Paragraph | Heading): PhrasingContent[] {
  return children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
}

function withoutStrong({ children }: Paragraph | Heading): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'strong' ? child.children : [child]))
}
