import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../trees/talk.ts'
import { renderLabelHeading } from '../heading.ts'
import type { RenderContext } from '../kind.ts'
import { fitLine } from '../line.ts'
import { renderPicture } from '../silhouette.ts'
import { keepTogether } from '../together.ts'
import { closingMeasure, closingRooms } from './rooms.ts'

/** The sentence that stays, beside the whole essay, all of it spoken now. */
export function render(slide: Slide<'closing'>, context: RenderContext): readonly ElementContent[] {
  const silhouette = context.silhouette(() => true)
  const rooms = closingRooms(context.box)
  const size = fitLine(slide.point, rooms, closingMeasure(context.box, silhouette !== null), context.assets.theme.widths, context.box.scale.tracking.statement) ?? rooms.length - 1
  const properties = { className: ['line'], dataSize: String(size + 1) }
  const line = keepTogether(context.point(slide.point))
  return [
    ...(slide.heading === null ? [h('h2', properties, ...line)] : [renderLabelHeading(slide, context), h('p', properties, ...line)]),
    ...(silhouette === null ? [] : [renderPicture(silhouette, 'panel')]),
  ]
}
