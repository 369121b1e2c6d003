import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../trees/talk.ts'
import { renderHeading, settingOf } from '../heading.ts'
import type { RenderContext } from '../kind.ts'
import { layFigure } from './layout.ts'

/** Heading, picture and caption; the alternative text on a panel where the picture is missing. */
export function render(slide: Slide<'figure'>, context: RenderContext): readonly ElementContent[] {
  const layout = layFigure(slide, slide.caption, context.assets.images.get(slide.url) ?? null, settingOf(context))
  const picture = context.image(slide.url, slide.alt)
  const className = [layout.type, ...(layout.cover && picture !== null ? ['cover'] : [])]
  const style = layout.type === 'beside' ? { style: `--picture: ${Math.round(layout.pictureWidth)}px` } : {}
  return [
    renderHeading(slide, context, layout.heading),
    h(
      'figure',
      { className, ...style },
      picture === null ? h('div', { className: ['picture', 'missing'] }, h('p', slide.alt)) : h('div', { className: ['picture'] }, fitted(picture, layout.cover)),
      ...(slide.caption.length === 0 ? [] : [h('figcaption', context.inline(slide.caption))]),
    ),
  ]
}

/** A stored picture is an `<svg>`, which `object-fit` does not reach. */
function fitted(picture: Element, cover: boolean): Element {
  if (picture.tagName !== 'svg') return picture
  return { ...picture, properties: { ...picture.properties, preserveAspectRatio: cover ? 'xMidYMid slice' : 'xMidYMid meet' } }
}
