import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { sliceInline } from '../../trees/inline.ts'
import type { Analysis } from '../../trees/analysis.ts'
import type { Essay, Passage, Span } from '../../trees/essay.ts'
import type { Slide } from '../../trees/talk.ts'
import type { Converter } from './to-hast.ts'

/** The speaker notes of a slide as `<aside class="notes">`: its part of the essay, with what the slide shows in `<mark>`. */
export function renderNotes(slide: Slide, essay: Essay, analysis: Analysis, converter: Converter): Element {
  const parts = passagesOf(slide, essay, analysis).map(({ passage, span }) => ({
    role: passage.role,
    number: passage.number ?? null,
    content: markShown(passage, span, slide.shown, converter),
  }))
  return h('aside', { className: ['notes'] }, group(parts))
}

interface Part {
  readonly role: Passage['role']
  readonly number: number | null
  readonly content: ElementContent[]
}

function passagesOf({ notes }: Slide, essay: Essay, { sentences }: Analysis): { passage: Passage; span: Span }[] {
  const spans = new Map<number, Span>()
  for (const sentence of sentences.slice(notes.from, notes.to)) {
    const start = spans.get(sentence.passage)?.start ?? sentence.span.start
    spans.set(sentence.passage, { start, end: sentence.span.end })
  }
  for (const { passage } of notes.footnotes) spans.set(passage, essay.passages[passage]?.span ?? { start: 0, end: 0 })
  return [...spans].flatMap(([index, span]) => {
    const passage = essay.passages[index]
    return passage === undefined ? [] : [{ passage, span }]
  })
}

function markShown(passage: Passage, span: Span, shown: readonly Span[], converter: Converter): ElementContent[] {
  const slice = (start: number, end: number): ElementContent[] =>
    start < end ? converter.inline(sliceInline(passage.node.children, start - passage.span.start, end - passage.span.start)) : []
  const content: ElementContent[] = []
  let at = span.start
  for (const run of [...shown].sort((a, b) => a.start - b.start)) {
    const start = Math.max(run.start, at)
    const end = Math.min(run.end, span.end)
    if (start >= end) continue
    content.push(...slice(at, start), h('mark', slice(start, end)))
    at = end
  }
  return [...content, ...slice(at, span.end)]
}

/** List items that follow each other share a list, with their numbers; so do paragraphs of a quotation and footnotes. */
function group(parts: readonly Part[]): Element[] {
  const elements: Element[] = []
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1]
    const open = before?.role === part.role && (before.number === null) === (part.number === null) ? elements.at(-1) : undefined
    const child = part.role === 'paragraph' || part.role === 'quotation' ? h('p', part.content) : h('li', part.number === null ? {} : { value: part.number }, part.content)
    if (part.role === 'paragraph') elements.push(child)
    else if (open !== undefined) open.children.push(child)
    else if (part.role === 'quotation') elements.push(h('blockquote', child))
    else if (part.number !== null) elements.push(h('ol', child))
    else elements.push(h('ul', part.role === 'footnote' ? { className: ['footnotes'] } : {}, child))
  }
  return elements
}
