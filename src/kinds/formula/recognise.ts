import type { Candidate, Scope } from '../kind.ts'

/** A displayed formula. */
export function recognise(scope: Scope): readonly Candidate<'formula'>[] {
  if (scope.type !== 'node' || scope.block.type !== 'formula') return []
  return [{ kind: 'formula', tex: scope.block.node.value.trim(), size: 80 }]
}
