import { verbatimPoint } from '../../language/verbatim-point.ts'
import type { Candidate, RecogniseContext, Scope } from '../kind.ts'

/** A lone line is a statement, never a list of one; so is a `:::show` of one paragraph. */
export function recognise(scope: Scope, { essay }: RecogniseContext): readonly Candidate<'statement'>[] {
  if (scope.type === 'lines') {
    const [line] = scope.lines
    return line === undefined || scope.lines.length !== 1 ? [] : [{ kind: 'statement', point: line.point }]
  }
  if (scope.type !== 'node' || scope.block.type !== 'show' || scope.block.passages.length !== 1) return []
  const passage = essay.passages[scope.block.passages[0] ?? -1]
  return passage === undefined ? [] : [{ kind: 'statement', point: verbatimPoint(passage.span, essay.prose) }]
}
