import type { PhrasingContent, Root, RootContent } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import type { Report } from '../../../messages/report.ts'
import type { SourceText } from '../source-text.ts'
import { readBlockHtml } from './block-html.ts'
import { restoreDirectives } from './directives.ts'
import { dollarMath } from './dollar-math.ts'
import { readFenceLines } from './fence-lines.ts'
import { dropHeadingAttributes } from './heading-attributes.ts'
import { readIndentedProse } from './indented-prose.ts'
import { readInlineHtml } from './inline-html.ts'
import { restoreLineNumbers } from './line-numbers.ts'
import { withOwnFences } from './pandoc-fences.ts'
import { separateQuoteSources } from './quote-source.ts'
import { gatherFootnotes, resolveReferences } from './references.ts'
import { restoreLetters } from './restore-letters.ts'
import { warnOfSetextBreaks } from './setext-break.ts'

// "~5 to ~10" strikes nothing out; sums of money are no formulas.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(remarkMath, { singleDollarTextMath: false })
  .use(useDollarMath)
  .freeze()

/** Markdown to mdast that holds paragraphs, headings, lists, quotations, tables, code, mathematics, pictures, breaks and known fences: nothing else. */
export function readMarkdown({ text, frontMatterEnd }: SourceText, report: Report): Root {
  // Blanked rather than cut off, so that lines and offsets stay true.
  const essay = text.slice(0, frontMatterEnd).replace(/[^\n]/g, ' ') + text.slice(frontMatterEnd)
  const source = withOwnFences(essay, (markdown) => parser.parse(markdown))
  const root = parser.parse(source)
  warnOfSetextBreaks(root, source, report)
  restoreDirectives(root, source, report)
  restoreLineNumbers(root, source)
  restoreLetters(root, source)
  readIndentedProse(root, source, parseInline)
  readFenceLines(root, report)
  dropHeadingAttributes(root)
  readInlineHtml(root)
  readBlockHtml(root, parseInline)
  separateQuoteSources(root)
  resolveReferences(root)
  gatherFootnotes(root)
  return root
}

/** One line of Markdown as inline content, without positions; anything that is no line comes back as text. */
export function parseInline(markdown: string): PhrasingContent[] {
  const root = parser.parse(markdown)
  const [paragraph, ...rest] = root.children
  if (paragraph?.type !== 'paragraph' || rest.length > 0) return [{ type: 'text', value: markdown }]
  restoreDirectives(root, markdown, silent)
  restoreLetters(root, markdown)
  readInlineHtml(root)
  forgetPositions(paragraph.children)
  return paragraph.children
}

const silent: Report = { file: '', messages: [], add: () => undefined, countParagraphs: () => undefined }

function forgetPositions(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    delete node.position
    if ('children' in node) forgetPositions(node.children)
  }
}

function useDollarMath(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), dollarMath]
}
