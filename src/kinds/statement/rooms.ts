import type { Box } from '../kind.ts'
import type { LineRoom } from '../line.ts'
import { gridOf } from '../scale.ts'

/** The label above, the accent dash with its gap, and air below, px. */
const furniture = 56 + 46 + 24

const limits = [110, 160, 230, Infinity, Infinity] as const

/** What a statement may take, by size: by characters, so that slides of a talk look alike, and by lines. */
export function statementRooms(box: Box): readonly LineRoom[] {
  const grid = gridOf(box)
  return box.scale.statements.map((size, index) => ({
    ...size,
    characters: limits[index] ?? Infinity,
    lines: Math.floor((grid.bottom - grid.top - furniture) / size.line),
  }))
}

/** The longest line, px. */
export function statementMeasure(box: Box): number {
  return gridOf(box).width
}
