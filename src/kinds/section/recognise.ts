import type { Candidate, Scope } from '../kind.ts'

/** A heading that has subsections. */
export function recognise(scope: Scope): readonly Candidate<'section'>[] {
  if (scope.type !== 'section' || scope.section.heading === null || scope.section.sections.length === 0) return []
  return [{ kind: 'section', ordinal: scope.ordinal }]
}
