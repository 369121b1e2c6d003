import type { Slide } from '../../trees/talk.ts'
import type { SplitContext } from '../kind.ts'
import { divideLine, fitLine } from '../line.ts'
import { reportOverflow } from '../overflow.ts'
import { statementMeasure, statementRooms } from './rooms.ts'

/** One slide down to 30 px; a longer statement goes on at the end of a sentence or clause. */
export function split(slide: Slide<'statement'>, context: SplitContext): readonly Slide<'statement'>[] {
  const rooms = statementRooms(context.box)
  const fits = (point: Slide<'statement'>['point']): boolean => fitLine(point, rooms, statementMeasure(context.box), context.widths, context.box.scale.tracking.statement) !== null
  const pieces = divideLine(slide.point, fits)
  if (pieces.some((piece) => !fits(piece))) {
    reportOverflow(slide, context, 'A statement is too long for a slide. Make it two sentences.')
  }
  if (pieces.length === 1) return [slide]
  return pieces.map((point, index) => ({ ...slide, point, shown: point.spans, continued: slide.continued || index > 0 }))
}
