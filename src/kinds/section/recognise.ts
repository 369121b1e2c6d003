import type { Candidate, Scope } from '../kind.ts'

/** "3. The war", "IV The war": a heading that the author has numbered. */
const numbered = /^(?:\d+(?:\.\d+)*|[IVXLC]+)(?:[.):]|\s)/

/** A heading that opens subsections, with its number; one that nothing else on a slide would show, without. */
export function recognise(scope: Scope): readonly Candidate<'section'>[] {
  if (scope.type !== 'section' || scope.section.heading === null) return []
  const { heading, sections } = scope.section
  return [{ kind: 'section', ordinal: sections.length > 0 && !numbered.test(heading.text) ? scope.ordinal : '' }]
}
