import type { Nodes as HastNodes } from 'hast'
import type { Nodes } from 'mdast'
import { isParent } from './rewrite.ts'

/** Where a node stands, to be spread into another. */
export function positionOf({ position }: HastNodes | Nodes): Pick<HastNodes, 'position'> {
  return position === undefined ? {} : { position }
}

/** From the first to the last descendant that knows where it stands. */
export function positionInside(node: Nodes): Nodes['position'] | null {
  const inside = isParent(node) ? node.children.map((child) => child.position ?? positionInside(child)).filter((position) => position != null) : []
  const [first] = inside
  const last = inside.at(-1)
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
