import { fromHtml } from 'hast-util-from-html'
import type { Root, RootContent } from 'mdast'
import { Failure, type Report } from '../../../messages/report.ts'
import { blocksOf, makeSafe, positionInside, safeSchema } from '../html-blocks.ts'
import { gatherFootnotes } from '../markdown/references.ts'
import { refuseForeign } from '../foreign.ts'
import type { SourceTree } from '../source-tree.ts'
import { finishBlocks } from './finish-blocks.ts'
import { convert } from './convert.ts'
import { tidyElements } from './elements.ts'
import { formulaHandlers } from './formula-handlers.ts'
import { noteHandlers } from './notes.ts'
import { prepare, type Prepared } from './prepare.ts'
import { languageOf, propertiesOf } from './properties.ts'
import { formulaClass } from './style-map.ts'
import { readStyles } from './styles.ts'
import { damaged, pack, textOf, unpack } from './unpack.ts'
import { lettersOf, parseXml, writeXml } from './xml.ts'

/**
 * A Word file to mdast. A Word file has no lines: positions are the numbers of paragraphs, cells of tables counted.
 *
 * @throws Failure `invalid-word`, `too-large`, `foreign-format`.
 */
export async function readDocx(bytes: Uint8Array, path: string, report: Report): Promise<SourceTree> {
  refuseForeign(bytes, path)
  report.countParagraphs()
  try {
    return await readParts(unpack(bytes, path), report)
  } catch (error) {
    // Parsers throw anything at a broken file; what lies too deep is said elsewhere.
    throw error instanceof RangeError || error instanceof Failure ? error : damaged(path)
  }
}

async function readParts(parts: ReturnType<typeof unpack>, report: Report): Promise<SourceTree> {
  const document = parseXml(textOf(parts, documentPart))
  const styles = readStyles(textOf(parts, 'word/styles.xml'))
  const core = textOf(parts, 'docProps/core.xml')
  const properties = core === '' ? null : parseXml(core)
  const lang = languageOf(properties, document, styles)

  const prepared = prepare(document, styles, report)
  const changed = new Map([[documentPart, document]])
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml'].filter((each) => each in parts)) {
    const notes = parseXml(textOf(parts, name))
    prepare(notes, styles, report, 'notes')
    changed.set(name, notes)
  }
  for (const [name, root] of changed) parts[name] = new TextEncoder().encode(writeXml(root))
  reportLosses(prepared, headsAndFeet(parts), report)

  const tree = fromHtml(await convert(pack(parts).buffer), { fragment: true })
  forgetPlaces(tree)
  tidyElements(tree, report)
  const root = blocksOf(makeSafe(tree, schema), { ...formulaHandlers, ...noteHandlers() })
  findPlaces(root)
  gatherFootnotes(root)
  finishBlocks(root)

  const { title = null, authors = [] } = propertiesOf(properties)
  const isTitled = root.children.some((node) => node.type === 'heading' && node.depth === 1)
  const { author, subtitle, date } = prepared.front
  return { root, about: { title: isTitled ? null : title, authors: author.length > 0 ? author : authors, lang, subtitle: subtitle.join(' ') || null, date: date.join(' ') || null } }
}

const documentPart = 'word/document.xml'
const schema: typeof safeSchema = {
  ...safeSchema,
  clobberPrefix: '',
  attributes: { ...safeSchema.attributes, code: [['className', formulaClass]], pre: [['className', formulaClass]] },
}

/** Whether pages have heads or feet with words in them; numbers of pages are none. */
function headsAndFeet(parts: ReturnType<typeof unpack>): boolean {
  return Object.keys(parts).some((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && /\p{L}{3}/u.test(lettersOf(parseXml(textOf(parts, name)))))
}

function reportLosses({ comments, deletions, hidden, contents }: Prepared, hasHeads: boolean, report: Report): void {
  const parts = [counted(comments, 'comment'), counted(deletions, 'tracked deletion'), counted(hidden, 'piece', ' of hidden text'), hasHeads ? 'the heads and feet of its pages' : null].filter((part) => part !== null)
  if (parts.length > 0) report.add('left-out', `Left out of the Word file: ${new Intl.ListFormat('en').format(parts)}.`)
  if (contents > 0) report.add('left-out', `The table of contents (${contents} lines) is left out; the talk makes its own way through the headings.`)
}

function counted(count: number, name: string, behind = ''): string | null {
  return count === 0 ? null : `${count} ${name}${count === 1 ? '' : 's'}${behind}`
}

/** The parser's lines are those of HTML that nobody sees. */
function forgetPlaces(node: ReturnType<typeof fromHtml>['children'][number] | ReturnType<typeof fromHtml>): void {
  delete node.position
  if ('children' in node) for (const child of node.children) forgetPlaces(child)
}

/** Lists and tables stand where their first paragraph does; what has no number, after what is before it. */
function findPlaces(root: Root): void {
  let last: RootContent['position']
  for (const block of root.children) {
    block.position ??= positionInside(block) ?? last
    last = block.position
  }
}
