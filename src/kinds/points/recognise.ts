import { verbatimPoint } from '../../language/verbatim-point.ts'
import type { Candidate, RecogniseContext, Scope } from '../kind.ts'
import type { Point } from '../../trees/analysis.ts'

/** Two lines or more that the policy has chosen, or two paragraphs or more of a `:::show`. */
export function recognise(scope: Scope, context: RecogniseContext): readonly Candidate<'points'>[] {
  const points = pointsOf(scope, context)
  return points.length < 2 ? [] : [{ kind: 'points', points, start: 1, step: 1 }]
}

function pointsOf(scope: Scope, { essay }: RecogniseContext): readonly Point[] {
  if (scope.type === 'lines') return scope.lines.map(({ point }) => point)
  if (scope.type !== 'node' || scope.block.type !== 'show') return []
  return scope.block.passages.flatMap((index): readonly Point[] => {
    const passage = essay.passages[index]
    return passage === undefined ? [] : [verbatimPoint(passage.span, essay.prose)]
  })
}
