import type { Nodes } from 'mdast'
import { Failure, type Report } from '../../messages/report.ts'
import type { Essay } from '../../trees/essay.ts'
import { removeCruft } from './cruft/index.ts'
import { removePagePictures } from './cruft/page-pictures.ts'
import type { EssayFormat } from './file-format.ts'
import { warnOfOpenFrontMatter } from './front-matter.ts'
import { withoutGutenberg } from './gutenberg.ts'
import { languageOf } from './language.ts'
import { parseInline, readMarkdown } from './markdown/index.ts'
import type { DecodedEssay } from './decode-essay.ts'
import { refuseCostly } from './markdown/refuse-costly.ts'
import { passagesOf } from './passages.ts'
import { refuseProse, refuseTree } from './refuse-large.ts'
import { isParent } from './rewrite.ts'
import type { SourceText } from './source-text.ts'
import type { Reader, SourceTree } from './source-tree.ts'
import { readText } from './text/index.ts'
import { tidy } from './tidy.ts'
import { takeTitle } from './title.ts'

export { formatOf, type EssayFormat } from './file-format.ts'
export { readFrontMatter } from './front-matter.ts'
export { decodeEssay, type EssayFile, type DecodedEssay } from './decode-essay.ts'

/** What the options, once resolved, say about the essay; `null` where nobody says anything. */
export interface ReadSettings {
  readonly title?: string | null
  readonly subtitle?: string | null
  readonly author?: readonly string[] | null
  readonly date?: string | null
  readonly course?: string | null
  readonly lang?: string | null
  /** Keeps what looks like the furniture of a web page. */
  readonly keepCruft?: boolean
}

/** One line a format. */
const formats: { readonly [F in EssayFormat]: Reader } = {
  markdown: fromText((source, path, report) => {
    refuseCostly(source.text, path)
    return readMarkdown(source, report)
  }),
  text: fromText((source) => readText(source)),
  // Its libraries take a tenth of a second to load.
  docx: async (file, report) => (await import('./docx/index.ts')).readDocx(file.bytes, file.path, report),
  html: async (file, report, keepsCruft) => (await import('./html/index.ts')).readHtml(file.bytes, file.path, report, keepsCruft),
}

/** Formats that are text have front matter, which says all about them; books of Project Gutenberg have a header. */
function fromText(parse: (source: SourceText, path: string, report: Report) => SourceTree['root']): Reader {
  return ({ text, frontMatter, path }, report, keepsCruft) => {
    if (frontMatter.end === 0) warnOfOpenFrontMatter(text, report)
    const source = { text, frontMatterEnd: frontMatter.end }
    const book = keepsCruft ? null : withoutGutenberg(source, report)
    return { root: parse({ ...source, ...(book === null ? {} : { text: book.text }) }, path, report), about: book?.about ?? {} }
  }
}

/**
 * A decoded file to an essay: one mdast with positions, cleaned of what a web page put around it, and its prose.
 *
 * @throws Failure `empty-essay`, `too-deep`, `too-large`, `too-many-footnotes`, `too-dense`, of web pages `binary-file`, and of Word files `invalid-word`, `foreign-format`.
 */
export async function read(file: DecodedEssay, settings: ReadSettings, report: Report): Promise<Essay> {
  try {
    return await readEssay(file, settings, report)
  } catch (error) {
    // Parsers and walks recurse; nobody writes thousands of levels, but a broken export may.
    if (!(error instanceof RangeError)) throw error
    throw new Failure('too-deep', 'Lists, quotations or markup lie too deep inside each other. Flatten them.', { file: file.path })
  }
}

async function readEssay(file: DecodedEssay, settings: ReadSettings, report: Report): Promise<Essay> {
  const { root, about } = await formats[file.format](file, report, settings.keepCruft === true)
  if (settings.keepCruft !== true) removePagePictures(root, report)
  refuseTree(root, file.path)
  tidy(root)
  if (settings.keepCruft !== true) removeCruft(root, report, file.format === 'docx' ? 'Paragraph' : 'Line')
  const title = takeTitle(root, { ...file, written: written(settings.title ?? about.title ?? null, file.format) })
  const { passages, prose } = passagesOf(root)
  refuseProse(prose, file.path)
  if (passages.length === 0 && !isShown(root)) {
    throw new Failure('empty-essay', 'The essay has nothing to speak and nothing to show. Write at least one paragraph.', { file: file.path })
  }
  return {
    path: file.path,
    name: file.name,
    root,
    meta: {
      ...title,
      subtitle: settings.subtitle ?? about.subtitle ?? null,
      authors: settings.author ?? about.authors ?? [],
      date: settings.date ?? about.date ?? null,
      course: settings.course ?? null,
    },
    ...(await languageOf(settings.lang ?? about.lang ?? null, file.frontMatter.lineOf(['lang']), { prose, named: about.languages ?? [] }, report)),
    prose,
    passages,
  }
}

/** A table, a picture, a formula or code makes a talk without a word to be spoken. */
function isShown(node: Nodes): boolean {
  return ['table', 'image', 'math', 'code'].includes(node.type) || (isParent(node) && node.children.some(isShown))
}

/** Markdown in a written title keeps its emphasis; in plain text a star is a star. */
function written(title: string | null, format: EssayFormat): Parameters<typeof takeTitle>[1]['written'] {
  if (title === null || title.trim() === '') return null
  return format === 'markdown' ? parseInline(title.trim()) : [{ type: 'text', value: title.trim() }]
}
