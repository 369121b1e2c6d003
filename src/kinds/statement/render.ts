import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../trees/talk.ts'
import { renderLabelHeading } from '../heading.ts'
import type { RenderContext } from '../kind.ts'
import { fitLine } from '../line.ts'
import { keepTogether } from '../together.ts'
import { statementMeasure, statementRooms } from './rooms.ts'

/** The line, under its section's heading as a label; without a heading the line is the heading. */
export function render(slide: Slide<'statement'>, context: RenderContext): readonly ElementContent[] {
  const rooms = statementRooms(context.box)
  const size = fitLine(slide.point, rooms, statementMeasure(context.box), context.assets.theme.widths, context.box.scale.tracking.statement) ?? rooms.length - 1
  const properties = { className: ['line'], dataSize: String(size + 1) }
  const line = keepTogether(context.point(slide.point))
  return slide.heading === null ? [h('h2', properties, ...line)] : [renderLabelHeading(slide, context), h('p', properties, ...line)]
}
