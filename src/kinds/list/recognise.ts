import type { Candidate, Scope } from '../kind.ts'

/** The author's own list. */
export function recognise(scope: Scope): readonly Candidate<'list'>[] {
  if (scope.type !== 'node' || scope.block.type !== 'list') return []
  const { node } = scope.block
  return [{ kind: 'list', items: node.children, ordered: node.ordered === true, start: node.start ?? 1, step: 1 }]
}
