import type { Slide } from '../../trees/talk.ts'
import type { SplitContext } from '../kind.ts'
import { divideLine, fitLine } from '../line.ts'
import { reportOverflow } from '../overflow.ts'
import { closingMeasure, closingRooms } from './rooms.ts'

/** One slide down to 30 px; a longer sentence goes on at the end of a clause. */
export function split(slide: Slide<'closing'>, context: SplitContext): readonly Slide<'closing'>[] {
  const rooms = closingRooms(context.box)
  const measure = closingMeasure(context.box, context.assets.theme.silhouette)
  const fits = (point: Slide<'closing'>['point']): boolean => fitLine(point, rooms, measure, context.widths, context.box.scale.tracking.statement) !== null
  const pieces = divideLine(slide.point, fits)
  if (pieces.some((piece) => !fits(piece))) {
    reportOverflow(slide, context, 'The closing sentence is too long for a slide. Make it two sentences.')
  }
  if (pieces.length === 1) return [slide]
  return pieces.map((point, index) => ({ ...slide, point, shown: point.spans, continued: slide.continued || index > 0 }))
}
