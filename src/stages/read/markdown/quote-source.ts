import type { Blockquote, Paragraph, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { phrasingText, sliceInline } from '../../../trees/inline.ts'

/** A last line that starts with a dash and a space: the source of a quotation. */
const sourceLine = /\n[ \t]*(?=(?:—|–|--)[ \t]*\S[^\n]*$)/u

/** "> Words.⏎> — Author": the line that names the source becomes a paragraph of its own, before line ends turn into spaces. */
export function separateQuoteSources(root: Root): void {
  visit(root, 'blockquote', (quote: Blockquote) => {
    const last = quote.children.at(-1)
    if (last?.type !== 'paragraph') return
    const text = phrasingText(last.children)
    const match = sourceLine.exec(text)
    if (match !== null) quote.children.splice(-1, 1, ...cut(last, match.index, match.index + match[0].length, text.length))
  })
}

function cut(paragraph: Paragraph, end: number, start: number, length: number): Paragraph[] {
  const words: Paragraph = { ...paragraph, children: sliceInline(paragraph.children, 0, end) }
  const source: Paragraph = { ...paragraph, children: sliceInline(paragraph.children, start, length) }
  if (paragraph.position !== undefined) {
    const lineStart = { line: paragraph.position.end.line, column: 1 }
    words.position = { start: paragraph.position.start, end: lineStart }
    source.position = { start: lineStart, end: paragraph.position.end }
  }
  return [words, source]
}
