import type { Paragraph } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'
import type { Span } from '../../trees/essay.ts'

/** Runs of a paragraph that the author set in bold; offsets into its own text. Adjoining runs count as one. */
export function strongSpans(paragraph: Paragraph): Span[] {
  const spans: Span[] = []
  let offset = 0
  for (const child of paragraph.children) {
    const length = phrasingText([child]).length
    const isStrong = child.type === 'strong' || (child.type === 'emphasis' && child.children.every(({ type }) => type === 'strong'))
    if (isStrong && length > 0) spans.push({ start: offset, end: offset + length })
    offset += length
  }
  return spans
}
