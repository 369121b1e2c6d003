import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Schema } from 'hast-util-sanitize'
import type { Root as Tree } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit, SKIP } from 'unist-util-visit'
import type { Report } from '../../../messages/report.ts'
import { decode, declaredEncoding } from '../decode.ts'
import { announceCut } from '../cruft/announce.ts'
import { blocksOf, makeSafe, safeSchema } from '../html-blocks.ts'
import { silentNames } from '../markdown/html-names.ts'
import { gatherFootnotes } from '../markdown/references.ts'
import type { SourceTree } from '../source-tree.ts'
import { footnoteHandlers, linkFootnotes } from './footnotes.ts'
import { formulaHandlers, markFormulas } from './formulas.ts'
import { mainContentOf } from './main-content.ts'
import { pagePropertiesOf, withoutBy } from './page-properties.ts'

/**
 * A web page to mdast: its main content, with the lines of the file.
 *
 * @param keepsCruft keeps what is around the main content as well.
 * @throws Failure `binary-file`, `empty-essay`.
 */
export function readHtml(bytes: Uint8Array, path: string, report: Report, keepsCruft: boolean): SourceTree {
  const page = fromHtml(decode(bytes, path, { report, declared: declaredEncoding(bytes) }))
  const about = pagePropertiesOf(page)
  const body = bodyOf(page)
  markFormulas(body, report)
  removeSilent(body)
  const { root, cuts, byline } = keepsCruft ? { root: body, cuts: [], byline: null } : mainContentOf(body)
  for (const cut of cuts) announceCut(cut, report)

  const safe = makeSafe(root, pageSchema)
  linkFootnotes(safe)
  const tree = blocksOf(safe, { ...formulaHandlers, ...footnoteHandlers })
  gatherFootnotes(tree)
  const hasHeading = tree.children.some((node) => node.type === 'heading' && node.depth === 1)
  const authors = about.authors?.length ? about.authors : byline === null || byline === '' || byline.length > 80 ? [] : [withoutBy(byline)]
  if (!keepsCruft) removeByline(tree, authors)
  return { root: tree, about: { ...about, title: hasHeading ? null : (about.title ?? null), authors } }
}

/** "By Ada Lovelace" above the text says what the title slide says. */
function removeByline(tree: Tree, authors: readonly string[]): void {
  const names = authors.join(' ').toLowerCase()
  const index = tree.children.slice(0, 3).findIndex((node) => node.type === 'paragraph' && withoutBy(toString(node)).replace(/,| and | und | et | y |&/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase() === names)
  if (names !== '' && index !== -1) tree.children.splice(index, 1)
}

/** With the addresses of pictures on the author's own disk, which are reported. */
const pageSchema: Schema = { ...safeSchema, clobberPrefix: '', protocols: { ...safeSchema.protocols, src: ['http', 'https', 'data', 'file'] } }

function bodyOf(page: Root): Root {
  const html = page.children.find((node) => node.type === 'element' && node.tagName === 'html')
  const body = html?.type === 'element' ? html.children.find((node) => node.type === 'element' && node.tagName === 'body') : undefined
  return { type: 'root', children: body?.type === 'element' ? body.children : page.children }
}

/** What is never seen, and pictures that pages load late. */
function removeSilent(root: Root): void {
  visit(root, (node, index, parent) => {
    if (parent === undefined || index === undefined) return
    if (node.type === 'comment' || (node.type === 'element' && (silentNames.has(node.tagName) || isHidden(node)))) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.type === 'element' && node.tagName === 'img') node.properties.src = lateSource(node)
    return
  })
}

function isHidden({ properties }: Element): boolean {
  return properties.hidden === true || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(typeof properties.style === 'string' ? properties.style : '')
}

function lateSource({ properties }: Element): string {
  const [now, late] = [properties.src, properties['dataSrc'] ?? properties['dataOriginal'] ?? properties['dataLazySrc']].map((url) => (typeof url === 'string' ? url : ''))
  return late !== undefined && late !== '' && (now === undefined || now === '' || now.startsWith('data:')) ? late : (now ?? '')
}
