import type { Candidate, Scope } from '../kind.ts'

/** A heading that opens subsections, with its number; one that nothing else on a slide would show, without. */
export function recognise(scope: Scope): readonly Candidate<'section'>[] {
  if (scope.type !== 'section' || scope.section.heading === null) return []
  return [{ kind: 'section', ordinal: scope.section.sections.length > 0 ? scope.ordinal : '' }]
}
