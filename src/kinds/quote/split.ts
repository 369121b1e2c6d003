import type { Slide } from '../../trees/talk.ts'
import type { SplitContext } from '../kind.ts'
import { pourBlocks, spansOfParts } from '../flow.ts'
import { reportOverflow } from '../overflow.ts'
import { quoteFits, quoteSize } from './layout.ts'

/** One slide down to 38 px; a longer quotation goes on, verbatim, at the end of a sentence. The source is named under its end. */
export function split(slide: Slide<'quote'>, context: SplitContext): readonly Slide<'quote'>[] {
  const { content, attribution } = slide
  const smallest = context.box.scale.quotes.length - 1
  if (quoteFits(content, attribution, quoteSize(content, attribution, context), 0, context)) return [slide]
  const parts = pourBlocks(content, (some, spare) => quoteFits(some, attribution, smallest, spare, context))
  if (parts.some((part) => !quoteFits(part, attribution, smallest, 0, context))) {
    reportOverflow(slide, context, 'A quotation holds something that is too large for a slide.')
  }
  if (parts.length < 2) return [slide]
  const spans = spansOfParts(parts, content, context.essay)
  return parts.map((part, index) => ({
    ...slide,
    content: part,
    attribution: index === parts.length - 1 ? attribution : [],
    shown: slide.shown.length === 0 ? [] : (spans[index] ?? []),
    continued: slide.continued || index > 0,
  }))
}
