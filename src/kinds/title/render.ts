import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Sentence } from '../../trees/analysis.ts'
import type { Slide, Talk } from '../../trees/talk.ts'
import type { RenderContext } from '../kind.ts'
import { countLines } from '../measure.ts'
import { gridOf } from '../scale.ts'
import { renderPicture } from '../silhouette.ts'
import { titleSize } from '../title-size.ts'
import { keepTogether } from '../together.ts'

/** Of 592 px between the margins: without two labels and 32 px around the words. */
const wordsHeight = 464

/** Title and subtitle between the labels; beside them the essay with the sentences lit that the talk shows. */
export function render(slide: Slide<'title'>, context: RenderContext): readonly ElementContent[] {
  const { assets, box } = context
  const widths = assets.theme.widths
  const silhouette = context.silhouette(isShown(context.talk))
  const grid = gridOf(box)
  const measure = silhouette === null ? grid.width : grid.span(8) - 24
  const stand = slide.subtitle === null ? 0 : countLines(slide.subtitle, 'text', box.scale.lead.size, Math.min(measure, 684), widths) * box.scale.lead.line + 32
  const byline = [slide.authors.join(', '), slide.date ?? ''].filter((part) => part !== '').join(' · ')
  return [
    h('h1', { dataSize: String(titleSize(slide.title, measure, wordsHeight - stand, box, widths)) }, ...keepTogether(context.inline(slide.title))),
    ...(slide.subtitle === null ? [] : [h('p', { className: ['stand'] }, slide.subtitle)]),
    ...(slide.course === null ? [] : [h('p', { className: ['label', 'course'] }, slide.course)]),
    ...(byline === '' ? [] : [h('p', { className: ['label', 'byline'] }, byline)]),
    ...(assets.theme.logo === null ? [] : [renderLogo(assets.theme.logoAlt)]),
    ...(silhouette === null ? [] : [renderPicture(silhouette, 'panel')]),
  ]
}

/** Its picture is in the style sheet, once for all slides. Said here alone: nobody wants to hear it with every slide. */
function renderLogo(alt: string): Element {
  return h('div', { className: ['logo'], ...(alt === '' ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: alt }) })
}

function isShown(talk: Talk): (sentence: Sentence) => boolean {
  const shown = talk.slides.flatMap((slide) => slide.shown)
  return ({ span }) => shown.some(({ start, end }) => start < span.end && span.start < end)
}
