import type { Element } from 'hast'
import type { Unzipped } from 'fflate'
import { fromHtml } from 'hast-util-from-html'
import type { Handle } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { Root, RootContent } from 'mdast'
import { Failure, type Report } from '../../../messages/report.ts'
import { refuseForeign } from '../foreign.ts'
import { blocksOf, makeSafe, safeSchema } from '../html-blocks.ts'
import { positionInside, positionOf } from '../position.ts'
import { gatherFootnotes } from '../markdown/references.ts'
import type { SourceTree } from '../source-tree.ts'
import { convert } from './convert.ts'
import { tidyElements } from './elements.ts'
import { finishBlocks } from './finish-blocks.ts'
import { takeFront, type Front } from './front.ts'
import { reportLosses } from './losses.ts'
import { formulaElements } from './names.ts'
import { noteHandlers } from './notes.ts'
import { partsOf } from './parts.ts'
import { fillPictures, pictureScheme } from './pictures.ts'
import { prepare, type Findings } from './prepare.ts'
import { propertiesOf } from './properties.ts'
import { reportSigns } from './signs.ts'
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
    const { archive, about, prepared } = unread(files, report)
    const { html, lostSigns } = await convert(archive)
    reportSigns(lostSigns, prepared.signs, report)

    const { root, front } = treeOf(html, prepared)
    fillPictures(root, prepared.pictures, files)
    const isTitled = prepared.hasTitle || root.children.some((node) => node.type === 'heading' && node.depth === 1)
    return { root, about: { ...about, ...(isTitled ? { title: null } : {}), subtitle: front.subtitle.join(' ') || null, date: front.date.join(' ') || null, ...(front.author.length > 0 ? { authors: front.author } : {}) } }
  })
}

/** What mammoth is to read, and what it does not; the trees of XML, which are large, end here. */
function unread(files: Unzipped, report: Report): { readonly archive: ArrayBuffer; readonly about: SourceTree['about']; readonly prepared: Findings } {
  const parts = partsOf(files)
  const about = propertiesOf(parts.core, parts.document, parts.of('styles'))
  const { document, notes, losses, ...prepared } = prepare(parts, report)
  reportLosses(losses, parts.hasHeads(), report)
  return { archive: pack(parts.with(document, notes)).buffer, about, prepared }
}

function treeOf(html: string, { numbers, pictures }: Findings): { readonly root: Root; readonly front: Front } {
  const tree = fromHtml(html, { fragment: true })
  forgetPlaces(tree)
  tidyElements(tree, numbers, pictures.all)
  const front = takeFront(tree)
  const root = blocksOf(makeSafe(tree, schema), { ...noteHandlers(), ...formulas })
  findPlaces(root)
  gatherFootnotes(root)
  finishBlocks(root)
  return { root, front }
}

const schema = { ...safeSchema, clobberPrefix: '', tagNames: [...(safeSchema.tagNames ?? []), ...Object.values(formulaElements)], protocols: { ...safeSchema.protocols, src: [pictureScheme] } }

const formulas: Readonly<Record<string, Handle>> = {
  [formulaElements.inline]: (_, node: Element) => ({ type: 'inlineMath', value: toText(node, { whitespace: 'pre' }), ...positionOf(node) }),
  [formulaElements.display]: (_, node: Element, parent) => ({ type: parent?.type === 'element' && parent.tagName === 'p' ? 'inlineMath' : 'math', value: toText(node, { whitespace: 'pre' }), ...positionOf(node) }),
}

/** Parsers throw anything at a broken file; what lies too deep is said elsewhere. */
async function whole<T>(path: string, reading: () => Promise<T>): Promise<T> {
  try {
    return await reading()
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof RangeError ? error.cause : error
    throw cause instanceof RangeError || cause instanceof Failure ? cause : damaged(path, cause)
  }
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
