import type { Box } from '../kind.ts'
import type { LineRoom } from '../line.ts'
import { gridOf, margin } from '../scale.ts'

const inset = 48

/** The label at the top and as much below, px. */
const furniture = 2 * 56

/** What a closing sentence may take, by size. */
export function closingRooms(box: Box): readonly LineRoom[] {
  const height = box.height - 2 * margin.top - furniture
  return box.scale.statements.slice(1).map((size) => ({ ...size, characters: Infinity, lines: Math.floor(height / size.line) }))
}

/** Beside the panel, or the whole width where the theme draws none, px. */
export function closingMeasure(box: Box, panel: boolean): number {
  const grid = gridOf(box)
  return panel ? grid.span(8) - inset : grid.width
}
