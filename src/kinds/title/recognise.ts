import type { Candidate, RecogniseContext, Scope } from '../kind.ts'

/** What the front matter says of the talk as a whole. */
export function recognise(scope: Scope, { essay: { meta } }: RecogniseContext): readonly Candidate<'title'>[] {
  if (scope.type !== 'talk') return []
  return [{ kind: 'title', title: meta.titleContent, subtitle: meta.subtitle, authors: meta.authors, date: meta.date, course: meta.course }]
}
