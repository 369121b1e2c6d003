import type { ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import { h } from 'hastscript'
import { sliceInline } from '../../trees/inline.ts'
import type { Point } from '../../trees/analysis.ts'
import type { Essay, Span } from '../../trees/essay.ts'
import type { Converter } from './to-hast.ts'

/** A point as markup: the author's inline markup kept, its kernel in `<b class="kernel">`, never bold as a whole. */
export function createPointRenderer(essay: Essay, converter: Converter): (point: Point) => ElementContent[] {
  return (point) =>
    point.spans.flatMap((span, i) => {
      const content = cutAt(span, point.kernel).flatMap(({ start, end, isKernel }) => {
        const inline = converter.inline(unwrapStrong(contentOf({ start, end }, essay)))
        return isKernel ? [h('b', { className: ['kernel'] }, inline)] : inline
      })
      return i === 0 ? content : [{ type: 'text', value: ' ' } as const, ...content]
    })
}

/** The author's inline content between two offsets of the prose, from one passage. */
export function contentOf({ start, end }: Span, essay: Essay): PhrasingContent[] {
  const passage = essay.passages.find(({ span }) => span.start <= start && span.end >= end)
  if (passage === undefined) throw new Error(`No passage holds ${start}–${end}`)
  return sliceInline(passage.node.children, start - passage.span.start, end - passage.span.start)
}

function cutAt(span: Span, kernel: readonly Span[]): { start: number; end: number; isKernel: boolean }[] {
  const pieces: { start: number; end: number; isKernel: boolean }[] = []
  let at = span.start
  for (const run of kernel) {
    if (run.end <= span.start || run.start >= span.end) continue
    if (run.start > at) pieces.push({ start: at, end: run.start, isKernel: false })
    pieces.push({ start: run.start, end: run.end, isKernel: true })
    at = run.end
  }
  if (at < span.end) pieces.push({ start: at, end: span.end, isKernel: false })
  return pieces
}

/** A sentence that is bold from end to end was made a point by that; on its slide it is set like the others. */
function unwrapStrong(content: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const words = content.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (!words.every(({ type }) => type === 'strong' || type === 'footnoteReference') || words.length === 0) {
    // "**A sentence**." with its full stop outside counts as bold throughout.
    const [first, stop] = words
    const isStop = stop?.type === 'text' && /^[.!?…]["'”’]*$/u.test(stop.value.trim())
    return first?.type === 'strong' && isStop && words.length === 2 ? [...first.children, stop] : content
  }
  return content.flatMap((node) => (node.type === 'strong' ? node.children : [node]))
}
