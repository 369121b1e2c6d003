import type { Html, Image, Parents, PhrasingContent, RootContent } from 'mdast'
import { fromHtml } from 'hast-util-from-html'
import { holdsBlocks, isParent, setChildren } from '../rewrite.ts'
import { blockNames, isElementName, silentNames } from './html-names.ts'
import { raiseDigits } from './raised-digits.ts'

/** Tags in running text go, their text stays: breaks and pictures become Markdown's own, digits of `<sup>` and `<sub>` stay raised or lowered. */
export function readInlineHtml(parent: Parents): void {
  for (const child of parent.children) if (isParent(child)) readInlineHtml(child)
  if (!holdsBlocks(parent) && parent.children.some(({ type }) => type === 'html')) setChildren(parent, convert(parent.children))
}

interface Tag {
  readonly name: string
  readonly closes: boolean
}

function convert(children: readonly RootContent[]): RootContent[] {
  const kept: RootContent[] = []
  const lastClosings = closingsOf(children)
  let raised: 'sup' | 'sub' | null = null
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index]
    if (node === undefined) continue
    const tag = node.type === 'html' ? tagOf(node) : null
    if (node.type !== 'html') kept.push(raised === null || node.type !== 'text' ? node : { ...node, value: raiseDigits(node.value, raised) })
    else if (tag !== null) {
      if (tag.name === 'sup' || tag.name === 'sub') raised = tag.closes ? null : tag.name
      // An element that is never closed swallows no text.
      if (silentNames.has(tag.name) && !tag.closes) index = (lastClosings.get(tag.name) ?? -1) > index ? closingOf(children, tag.name, index) : index
      else kept.push(...replacement(tag, node))
    }
  }
  return kept
}

/** `null` for comments and declarations. */
function tagOf({ value }: Html): Tag | null {
  const match = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(value)
  return match === null ? null : { name: (match[2] ?? '').toLowerCase(), closes: match[1] === '/' }
}

function replacement({ name, closes }: Tag, node: Html): PhrasingContent[] {
  const position = node.position === undefined ? {} : { position: node.position }
  if (!isElementName(name)) return [{ type: 'text', value: node.value, ...position }]
  if (name === 'br') return [{ type: 'break', ...position }]
  if (name === 'img' && !closes) return imageOf(node)
  if (name === 'q') return [{ type: 'text', value: '"', ...position }]
  return blockNames.has(name) ? [{ type: 'text', value: ' ', ...position }] : []
}

function imageOf(node: Html): Image[] {
  const [element] = fromHtml(node.value, { fragment: true }).children
  if (element?.type !== 'element') return []
  const { src, alt, title } = element.properties
  if (typeof src !== 'string' || src === '') return []
  const image: Image = { type: 'image', url: src, alt: typeof alt === 'string' ? alt : '', title: typeof title === 'string' ? title : null }
  return [node.position === undefined ? image : { ...image, position: node.position }]
}

/** Where each element is closed for the last time. */
function closingsOf(children: readonly RootContent[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const [index, node] of children.entries()) {
    const tag = node.type === 'html' ? tagOf(node) : null
    if (tag?.closes === true) last.set(tag.name, index)
  }
  return last
}

/** Where the silent element that opens at `from` ends. */
function closingOf(children: readonly RootContent[], name: string, from: number): number {
  for (let index = from + 1; index < children.length; index += 1) {
    const node = children[index]
    const tag = node?.type === 'html' ? tagOf(node) : null
    if (tag?.name === name && tag.closes) return index
  }
  return from
}
