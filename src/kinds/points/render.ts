import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../trees/talk.ts'
import { renderHeading } from '../heading.ts'
import type { RenderContext } from '../kind.ts'
import { keepTogether } from '../together.ts'

/** Numbers are a counter of the style sheet: an item holds the line and nothing else. */
export function render(slide: Slide<'points'>, context: RenderContext): readonly ElementContent[] {
  const items = slide.points.map((point) => h('li', keepTogether(context.point(point))))
  const style = slide.start === 1 ? {} : { style: `counter-reset: point ${slide.start - 1}` }
  return [renderHeading(slide, context), h('ul', { className: ['points'], dataStep: String(slide.step), ...style }, ...items)]
}
