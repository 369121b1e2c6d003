import type { TableRow } from 'mdast'
import type { Candidate, Scope } from '../kind.ts'

const noRow: TableRow = { type: 'tableRow', children: [] }

/** A table. */
export function recognise(scope: Scope): readonly Candidate<'table'>[] {
  if (scope.type !== 'node' || scope.block.type !== 'table') return []
  const { node } = scope.block
  const [head = noRow, ...rows] = node.children
  return [{ kind: 'table', head, rows, align: node.align ?? [], size: 30 }]
}
