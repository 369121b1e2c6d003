import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { Failure, type Report } from '../../../messages/report.ts'
import { refuseForeign } from '../foreign.ts'
import { blocksOf, makeSafe, raised, safeSchema } from '../html-blocks.ts'
import { positionInside, positionOf } from '../html-position.ts'
import { gatherFootnotes } from '../markdown/references.ts'
import type { SourceTree } from '../source-tree.ts'
import { convert } from './convert.ts'
import { noteKey, tidyElements } from './elements.ts'
import { finishBlocks } from './finish-blocks.ts'
import { takeFront, type Front } from './front.ts'
import { numberingOf } from './numbering.ts'
import { partsOf } from './parts.ts'
import { lossesIn, prepareBody, prepareNotes, type Losses } from './prepare.ts'
import { propertiesOf } from './properties.ts'
import { formulaElements } from './style-map.ts'
import { stylesOf } from './styles.ts'
import { damaged, pack, unpack } from './unpack.ts'

/**
 * A Word file to mdast. A Word file has no lines: positions are the numbers of paragraphs, cells of tables counted,
 * and messages show them as such.
 *
 * @throws Failure `invalid-word`, `too-large`, `foreign-format`.
 */
export async function readDocx(bytes: Uint8Array, path: string, report: Report): Promise<SourceTree> {
  refuseForeign(bytes, path)
  report.countParagraphs()
  const files = unpack(bytes, path)
  return whole(path, async () => {
    const parts = partsOf(files)
    const styles = stylesOf(parts.of('styles'))
    const losses: Losses = { comments: 0, deletions: 0, hidden: 0, contents: 0 }
    const numbering = numberingOf(parts.of('numbering'))
    const { root: document, hasTitle, numbers } = prepareBody(parts.document, styles, numbering, losses, report)
    const others = Object.fromEntries(
      (['footnotes', 'endnotes'] as const).flatMap((kind) => {
        const root = parts.of(kind)
        return root === null ? [] : [[kind, prepareNotes(root, styles, numbering, losses, report)] as const]
      }),
    )
    const { html, lostSigns, lostPictures } = await convert(pack(parts.with(document, others)).buffer)
    reportLosses(losses, { lostSigns, lostPictures, hasHeads: parts.hasHeads() }, report)

    const { title = null, authors = [], languages = [] } = propertiesOf(parts.core, parts.document, parts.of('styles'))
    const { root, front } = treeOf(html, numbers, report)
    const isTitled = hasTitle || root.children.some((node) => node.type === 'heading' && node.depth === 1)
    return { root, about: { languages, title: isTitled ? null : title, subtitle: front.subtitle.join(' ') || null, date: front.date.join(' ') || null, authors: front.author.length > 0 ? front.author : authors } }
  })
}

function treeOf(html: string, numbers: ReadonlyMap<number, number>, report: Report): { readonly root: Root; readonly front: Front } {
  const tree = fromHtml(html, { fragment: true })
  forgetPlaces(tree)
  tidyElements(tree, numbers, report)
  const front = takeFront(tree)
  const root = blocksOf(makeSafe(tree, schema), { ...notes(), ...formulas })
  findPlaces(root)
  gatherFootnotes(root)
  finishBlocks(root)
  return { root, front }
}

const schema = { ...safeSchema, clobberPrefix: '', tagNames: [...(safeSchema.tagNames ?? []), ...Object.values(formulaElements)] }

const formulas: Readonly<Record<string, Handle>> = {
  [formulaElements.inline]: (_, node: Element) => ({ type: 'inlineMath', value: toText(node, { whitespace: 'pre' }), ...positionOf(node) }),
  [formulaElements.display]: (_, node: Element, parent) => ({ type: parent?.type === 'element' && parent.tagName === 'p' ? 'inlineMath' : 'math', value: toText(node, { whitespace: 'pre' }), ...positionOf(node) }),
}

/** Parsers throw anything at a broken file; what lies too deep is said elsewhere. */
async function whole<T>(path: string, reading: () => Promise<T>): Promise<T> {
  try {
    return await reading()
  } catch (error) {
    throw error instanceof RangeError || error instanceof Failure ? error : damaged(path)
  }
}

interface Unread {
  readonly lostSigns: number
  readonly lostPictures: number
  readonly hasHeads: boolean
}

function reportLosses(losses: Losses, { lostSigns, lostPictures, hasHeads }: Unread, report: Report): void {
  if (lostPictures > 0) report.add('missing-image', `${lostPictures === 1 ? 'A picture lies' : `${lostPictures} pictures lie`} outside the Word file or cannot be read; put ${lostPictures === 1 ? 'it' : 'them'} into the file.`)
  const lost = [...lossesIn(losses), ...(lostSigns === 0 ? [] : [`${lostSigns} sign${lostSigns === 1 ? '' : 's'} of a symbol font`]), ...(hasHeads ? ['the heads and feet of its pages'] : [])]
  if (lost.length > 0) report.add('left-out', `Left out of the Word file: ${new Intl.ListFormat('en', { type: 'conjunction' }).format(lost)}.`)
  if (losses.contents > 0) report.add('left-out', `The table of contents (${losses.contents} line${losses.contents === 1 ? '' : 's'}) is left out; the talk makes its own way through the headings.`)
}

/** The parser's lines are those of HTML that nobody sees. */
function forgetPlaces(node: Element | ReturnType<typeof fromHtml>): void {
  delete node.position
  for (const child of node.children) {
    if (child.type === 'element') forgetPlaces(child)
    else delete child.position
  }
}

/**
 * Lists and tables stand where their first paragraph does, notes where they are cited first; what has no number, after
 * what is before it.
 */
function findPlaces(root: Root): void {
  const cited = new Map<string, RootContent['position']>()
  const cite = (node: RootContent, around: RootContent['position']): void => {
    if (node.type === 'footnoteReference' && !cited.has(node.identifier)) cited.set(node.identifier, around)
    if ('children' in node) for (const child of node.children) cite(child, child.position ?? around)
  }
  let last: RootContent['position']
  for (const block of root.children) {
    block.position ??= (block.type === 'footnoteDefinition' ? cited.get(block.identifier) : positionInside(block)) ?? last
    cite(block, block.position)
    last = block.position
  }
}

/** Footnotes and endnotes, numbered in the order in which they are cited. */
function notes(): Readonly<Record<string, Handle>> {
  const identifiers = new Map<string, string>()
  const identifierOf = (key: string): string => {
    const identifier = identifiers.get(key) ?? String(identifiers.size + 1)
    identifiers.set(key, identifier)
    return identifier
  }
  const sup: Handle = (state, node: Element, parent) => {
    const [link] = node.children
    const key = link?.type === 'element' ? noteKey(link.properties.href) : null
    if (key === null || node.children.length > 1) return raised('sup')(state, node, parent)
    return { type: 'footnoteReference', identifier: identifierOf(key), label: identifierOf(key), ...positionOf(node) }
  }
  const ol: Handle = (state, node: Element) => {
    const items = node.children.filter((child) => child.type === 'element')
    if (items.length === 0 || !items.every(({ properties }) => noteKey(properties.id) !== null)) return defaultHandlers.ol(state, node)
    return items.map((item): FootnoteDefinition => {
      const identifier = identifierOf(noteKey(item.properties.id) ?? '')
      const definition: FootnoteDefinition = { type: 'footnoteDefinition', identifier, label: identifier, children: [], ...positionOf(item) }
      for (const child of state.toFlow(state.all(item))) if (child.type !== 'footnoteDefinition') definition.children.push(child)
      return definition
    })
  }
  return { ol, sup }
}
