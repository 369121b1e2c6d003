import type { CandidateLine, Point } from '../trees/analysis.ts'

/** Longest line a machine may choose, in words. */
const mostWords = 22

/**
 * The contract of a line, checked on every build; a line that breaks it is not shown. It is true to the prose, and no
 * longer than a slide bears, unless the author chose it.
 */
export function keepsContract({ point, words, level }: CandidateLine, prose: string): boolean {
  return isTrue(point, prose) && (level === 'author' || words <= mostWords)
}

/** Whether a point's text is the author's words at its spans, in order, and its kernel lies within them. */
export function isTrue(point: Point, prose: string): boolean {
  return isVerbatim(point, prose) && hasKernelInside(point)
}

/** Substitutions and deletions change the text in recorded ways; without them it is the spans joined, apart from a capital at the start. */
function isVerbatim({ text, spans, substitutions }: Point, prose: string): boolean {
  if (spans.some(({ start, end }, i) => start >= end || start < (spans[i - 1]?.end ?? 0) || end > prose.length)) return false
  let source = ''
  for (const span of spans) {
    const parts: string[] = []
    let at = span.start
    for (const { span: replaced, antecedentSpan } of substitutions) {
      if (replaced.start < at || replaced.end > span.end) continue
      parts.push(prose.slice(at, replaced.start), prose.slice(antecedentSpan.start, antecedentSpan.end))
      at = replaced.end
    }
    parts.push(prose.slice(at, span.end))
    source += (source === '' ? '' : ' ') + parts.join('')
  }
  return source === text || source.charAt(0).toUpperCase() + source.slice(1) === text
}

function hasKernelInside({ spans, kernel }: Point): boolean {
  return kernel.every((run) => spans.some(({ start, end }) => run.start >= start && run.end <= end))
}
