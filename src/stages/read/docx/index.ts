import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { Failure, type Report } from '../../../messages/report.ts'
import { blocksOf, makeSafe, positionInside, positionOf, raised, safeSchema } from '../html-blocks.ts'
import { gatherFootnotes } from '../markdown/references.ts'
import { refuseForeign } from '../foreign.ts'
import type { SourceTree } from '../source-tree.ts'
import { findBoldHeadings } from './bold-headings.ts'
import { convert } from './convert.ts'
import { noteKey, tidyElements } from './elements.ts'
import { prepare } from './prepare.ts'
import { propertiesOf } from './properties.ts'
import { damaged, pack, textOf, unpack } from './unpack.ts'

/**
 * A Word file to mdast. A Word file has no lines: positions are the numbers of paragraphs, cells of tables counted,
 * and messages show them as lines.
 *
 * @throws Failure `invalid-word`, `too-large`, `foreign-format`.
 */
export async function readDocx(bytes: Uint8Array, path: string, report: Report): Promise<SourceTree> {
  refuseForeign(bytes, path)
  const parts = unpack(bytes, path)
  const document = textOf(parts, 'word/document.xml')
  const { xml, comments, deletions } = prepare(document)
  parts['word/document.xml'] = new TextEncoder().encode(xml)
  reportLosses(comments, deletions, report)
  const { html, hasTitle } = await whole(convert(pack(parts).buffer, report), path)

  const tree = fromHtml(html, { fragment: true })
  forgetPlaces(tree)
  tidyElements(tree, hasTitle, report)
  const root = blocksOf(makeSafe(tree, { ...safeSchema, clobberPrefix: '' }), notes())
  findPlaces(root)
  gatherFootnotes(root)
  findBoldHeadings(root)

  const { title = null, ...about } = propertiesOf(textOf(parts, 'docProps/core.xml'), document, textOf(parts, 'word/styles.xml'))
  const isTitled = root.children.some((node) => node.type === 'heading' && node.depth === 1)
  return { root, about: { ...about, title: isTitled ? null : title } }
}

/** Mammoth throws anything at a broken file; what lies too deep is said elsewhere. */
async function whole<T>(conversion: Promise<T>, path: string): Promise<T> {
  try {
    return await conversion
  } catch (error) {
    throw error instanceof RangeError || error instanceof Failure ? error : damaged(path)
  }
}

function reportLosses(comments: number, deletions: number, report: Report): void {
  const parts = [counted(comments, 'comment'), counted(deletions, 'tracked deletion')].filter((part) => part !== null)
  if (parts.length > 0) report.add('left-out', `Left out of the Word file: ${parts.join(' and ')}.`)
}

function counted(count: number, name: string): string | null {
  return count === 0 ? null : `${count} ${name}${count === 1 ? '' : 's'}`
}

/** The parser's lines are those of HTML that nobody sees. */
function forgetPlaces(node: Element | ReturnType<typeof fromHtml>): void {
  delete node.position
  for (const child of node.children) {
    if (child.type === 'element') forgetPlaces(child)
    else delete child.position
  }
}

/** Lists and tables stand where their first paragraph does; what has no number, after what is before it. */
function findPlaces(root: Root): void {
  let last: RootContent['position']
  for (const block of root.children) {
    block.position ??= positionInside(block) ?? last
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
