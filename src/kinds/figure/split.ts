import type { PhrasingContent } from 'mdast'
import { phrasingText, sliceInline } from '../../trees/inline.ts'
import type { Slide } from '../../trees/talk.ts'
import { boundaryBefore } from '../boundary.ts'
import type { SplitContext } from '../kind.ts'
import { inlineFrom } from '../runs.ts'
import { captionLinesOf, layFigure } from './layout.ts'

/** One slide; a caption too long for the room beside or below its picture goes on under the same picture. */
export function split(slide: Slide<'figure'>, context: SplitContext): readonly Slide<'figure'>[] {
  const image = context.assets.images.get(slide.url) ?? null
  const captions: (readonly PhrasingContent[])[] = []
  let rest: readonly PhrasingContent[] = slide.caption
  for (;;) {
    const layout = layFigure({ ...slide, continued: slide.continued || captions.length > 0 }, rest, image, context)
    const text = phrasingText(rest)
    let limit = text.length
    while (limit > 1 && captionLinesOf(sliceInline(rest, 0, limit), layout.captionMeasure, context) > Math.max(1, layout.captionLines)) limit = Math.floor(limit * 0.9)
    if (limit >= text.length) break
    const { at } = boundaryBefore(text, limit)
    captions.push(sliceInline(rest, 0, at))
    rest = inlineFrom(rest, at)
  }
  captions.push(rest)
  return captions.map((caption, index) => ({ ...slide, caption, shown: index === 0 ? slide.shown : [], continued: slide.continued || index > 0 }))
}
