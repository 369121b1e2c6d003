import type { Nodes } from 'mdast'
import type { Lines } from './essay.ts'

/** Source lines of a node; nodes that Lectern made itself have none and count as line 1. */
export function linesOf({ position }: Nodes): Lines {
  return { start: position?.start.line ?? 1, end: position?.end.line ?? 1 }
}
