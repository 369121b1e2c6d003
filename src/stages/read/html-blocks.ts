import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { sanitize, defaultSchema, type Schema } from 'hast-util-sanitize'
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { Nodes, Root, RootContent } from 'mdast'
import { silentNames } from './markdown/html-names.ts'
import { raiseDigits } from './markdown/raised-digits.ts'
import { dropEmpty } from './html-empty.ts'
import { positionOf } from './position.ts'
import { settleStructure } from './html-structure.ts'
import { isParent } from './rewrite.ts'
import { settleContent } from './settle-content.ts'

/** The elements that say something to a reader, and what of theirs may stay. */
export const safeSchema: Schema = {
  ...defaultSchema,
  strip: [...silentNames],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'input'),
    ...['address', 'article', 'aside', 'caption', 'center', 'cite', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
    ...['header', 'legend', 'main', 'mark', 'nav', 'small', 'u'],
  ],
  attributes: { ...defaultSchema.attributes, table: [...(defaultSchema.attributes?.['table'] ?? []), ['role', 'presentation', 'none']] },
  protocols: { ...defaultSchema.protocols, src: ['http', 'https', 'data'] },
  required: {},
}

/** What is harmless of a tree, with its positions. */
export function makeSafe(tree: HastNodes, schema: Schema = safeSchema): HastRoot {
  const safe = sanitize(tree, schema)
  return safe.type === 'root' ? safe : { type: 'root', children: [] }
}

/** A safe tree as Markdown's own blocks; `handlers` are those of further elements, by their names. */
export function blocksOf(root: HastRoot, handlers: Readonly<Record<string, Handle>> = {}): Root {
  dropEmpty(root)
  settleStructure(root)
  const tree = toMdast(root, { document: true, handlers: { a: link, blockquote, figure, q: quotation, sub: raised('sub'), sup: raised('sup'), table, ...handlers } })
  const blocks: Root = tree.type === 'root' ? tree : { type: 'root', children: [] }
  settleContent(blocks)
  return blocks
}

/** The caption goes with its picture. */
const figure: Handle = (state, node: Element) => {
  const isCaption = (child: HastNodes) => child.type === 'element' && child.tagName === 'figcaption'
  const captions = node.children.filter(isCaption)
  const place = positionOf(node)
  const content = state.toFlow(state.all({ ...node, children: node.children.filter((child) => !isCaption(child)) }))
  const caption = captions.map((child) => toText(child).trim()).join(' ')
  for (const child of content) child.position ??= node.position
  if (caption === '') return content
  const image = firstImage(content)
  if (image === null) return [...content, { type: 'paragraph', children: [{ type: 'text', value: caption }], ...place }]
  image.title = caption
  return content
}

/** A `<cite>` or `<footer>` that ends a quotation names its source, as a line with a dash does in Markdown. */
const blockquote: Handle = (state, node: Element) => {
  const last = node.children.findLast((child) => child.type === 'element')
  const isSource = last?.type === 'element' && (last.tagName === 'cite' || last.tagName === 'footer') && !/^\s*[-–—]/.test(toText(last))
  if (isSource) last.children.unshift({ type: 'text', value: '— ' })
  return defaultHandlers.blockquote(state, node)
}

/** The caption of a table is text above it. */
const table: Handle = (state, node: Element) => {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption')
  const text = caption === undefined ? '' : toText(caption).trim()
  const above: RootContent[] = text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: text }], ...positionOf(caption ?? node) }]
  return [...above, defaultHandlers.table(state, node)]
}

/** The arrow that leads back from a hand-made footnote says nothing. */
const link: Handle = (state, node: Element) => {
  const isWayBack = String(node.properties.href ?? '').startsWith('#') && /^(?:[↩↑⏎^\s]\p{VS}?)+$/u.test(toText(node))
  return isWayBack ? [] : defaultHandlers.a(state, node)
}

/** Digits of `<sup>` and `<sub>` stay raised or lowered; anything else is as it is. */
export function raised(element: 'sup' | 'sub'): Handle {
  return (state, node: Element) => {
    const text = toText(node)
    const value = raiseDigits(text, element)
    return value === text ? state.all(node) : [{ type: 'text', value }]
  }
}

const quotation: Handle = (state, node: Element) => [{ type: 'text', value: '"' }, ...state.all(node), { type: 'text', value: '"' }]

function firstImage(nodes: readonly Nodes[]): Extract<Nodes, { type: 'image' }> | null {
  for (const node of nodes) {
    const image = node.type === 'image' ? node : isParent(node) ? firstImage(node.children) : null
    if (image !== null) return image
  }
  return null
}
