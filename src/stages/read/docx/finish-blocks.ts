import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { phrasingText } from '../../../trees/inline.ts'

/** Headings lose emphasis that covers them whole, paragraphs of stars or dashes are breaks, quotations have their sources, and bold lines may be headings. */
export function finishBlocks(root: Root): void {
  root.children = root.children.map((node): RootContent => {
    if (node.type === 'heading' && heard(node).every(({ type }) => type === 'strong')) return { ...node, children: withoutStrong(node) }
    if (node.type === 'paragraph' && isRule(node)) return { type: 'thematicBreak', ...(node.position === undefined ? {} : { position: node.position }) }
    return node
  })
  takeQuoteSources(root)
  findBoldHeadings(root)
}

/** Longest source of a quotation, in words. */
const longestSource = 14

/** A short line that begins with a dash names the source of the quotation that it follows, or ends on a line of its own; one that speaks is text. */
function takeQuoteSources(root: Root): void {
  for (const [index, quote] of root.children.entries()) {
    if (quote.type !== 'blockquote') continue
    const last = quote.children.at(-1)
    if (last?.type === 'paragraph') quote.children.splice(-1, 1, ...cutAtSource(last))
    const next = root.children[index + 1]
    if (next?.type !== 'paragraph' || !isSource(next.children)) continue
    quote.children.push(next)
    root.children.splice(index + 1, 1)
  }
}

function cutAtSource(paragraph: Paragraph): Paragraph[] {
  const end = paragraph.children.findLastIndex(({ type }) => type === 'break')
  const source = paragraph.children.slice(end + 1)
  if (end < 1 || !isSource(source)) return [paragraph]
  return [{ ...paragraph, children: paragraph.children.slice(0, end) }, { ...paragraph, children: source }]
}

function isSource(content: readonly PhrasingContent[]): boolean {
  const text = phrasingText(content).trim()
  return /^(?:—|–|--)\s*\p{L}/u.test(text) && text.split(/\s+/).length <= longestSource && !/[.!?…:;]["'”’»]*$/u.test(text)
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
