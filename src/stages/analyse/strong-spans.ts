import type { Paragraph, PhrasingContent } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'
import type { Span } from '../../trees/essay.ts'

/** Runs of a paragraph that the author set in bold, at whatever depth; offsets into its own text. What only white space parts is one run. */
export function strongSpans(paragraph: Paragraph): Span[] {
  const text = phrasingText(paragraph.children)
  const spans: Span[] = []
  for (const span of strongIn(paragraph.children, 0)) {
    const last = spans.at(-1)
    if (last !== undefined && text.slice(last.end, span.start).trim() === '') spans[spans.length - 1] = { start: last.start, end: span.end }
    else spans.push(span)
  }
  return spans
}

function strongIn(content: readonly PhrasingContent[], start: number): Span[] {
  let offset = start
  return content.flatMap((node) => {
    const own = { start: offset, end: offset + phrasingText([node]).length }
    offset = own.end
    if (own.start === own.end) return []
    if (node.type === 'strong') return [own]
    return 'children' in node ? strongIn(node.children, own.start) : []
  })
}
