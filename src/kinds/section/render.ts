import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Sentence } from '../../trees/analysis.ts'
import type { Slide, Talk } from '../../trees/talk.ts'
import { headingContent } from '../heading.ts'
import type { RenderContext } from '../kind.ts'
import { gridOf } from '../scale.ts'
import { renderPicture } from '../silhouette.ts'
import { titleSize } from '../title-size.ts'
import { keepTogether } from '../together.ts'

/** Of 568 px above the footer: the ordinal, and air above. */
const wordsHeight = 440

/** Ordinal and heading low on the ground; the essay with this section lit. */
export function render(slide: Slide<'section'>, context: RenderContext): readonly ElementContent[] {
  const silhouette = context.silhouette(isInside(slide, context.talk))
  const grid = gridOf(context.box)
  const measure = silhouette === null ? grid.width : grid.span(8)
  const heading = headingContent(slide, context.essay)
  return [
    h('h2', { dataSize: String(titleSize(heading, measure, wordsHeight, context.box, context.assets.theme.widths)) }, ...keepTogether(context.inline(heading))),
    ...(slide.ordinal === '' ? [] : [h('p', { className: ['ordinal'] }, slide.ordinal)]),
    ...(silhouette === null ? [] : [renderPicture(silhouette, 'map')]),
  ]
}

/** The sentences from this slide's notes to those of the last slide below its heading. */
function isInside({ heading, notes }: Slide<'section'>, talk: Talk): (sentence: Sentence) => boolean {
  const below = talk.slides.filter(({ trail }) => trail.some((section) => section === heading))
  const to = below.reduce((latest, other) => Math.max(latest, other.notes.to), notes.to)
  return ({ index }) => index >= notes.from && index < to
}
