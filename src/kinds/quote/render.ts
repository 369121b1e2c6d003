import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { phrasingText } from '../../trees/inline.ts'
import type { Slide } from '../../trees/talk.ts'
import { paragraphsOf } from '../flow.ts'
import { renderHiddenHeading, renderLabelHeading, settingOf } from '../heading.ts'
import type { RenderContext } from '../kind.ts'
import { quoteSize } from './layout.ts'

const quotationMark = /^\s*["'“”„«»‹›‘‚「『]/u

/** The quotation, its marks drawn by the style sheet unless the author set them; parts of one share a size. */
export function render(slide: Slide<'quote'>, context: RenderContext): readonly ElementContent[] {
  const goesOn = nextSlide(slide, context)?.continued === true
  const setting = settingOf(context)
  const size = slide.continued || goesOn ? context.box.scale.quotes.length - 1 : quoteSize(slide.content, slide.attribution, setting)
  const [first] = paragraphsOf(slide.content)
  const ownMarks = quotationMark.test(first === undefined ? '' : phrasingText(first.children))
  const className = [...(ownMarks ? [] : ['opens']), ...(ownMarks || goesOn ? [] : ['closes'])]
  return [
    slide.heading === null ? renderHiddenHeading(slide, context) : renderLabelHeading(slide, context),
    h(
      'figure',
      h('blockquote', { ...(className.length === 0 ? {} : { className }), dataSize: String(size + 1) }, ...context.blocks(slide.content)),
      ...(slide.attribution.length === 0 ? [] : [h('figcaption', context.inline(slide.attribution))]),
    ),
  ]
}

function nextSlide(slide: Slide<'quote'>, { talk }: RenderContext): Slide | undefined {
  const index = talk.slides.findIndex((other) => other === slide || (slide.number > 0 && other.number === slide.number))
  return index < 0 ? undefined : talk.slides[index + 1]
}
