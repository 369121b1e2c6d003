import type { Code } from 'mdast'
import type { Candidate, Scope } from '../kind.ts'

const braces = /\{([\d\s,-]+)\}/u

/** A code block; `{2,4-6}` behind its language names the lines to emphasise. */
export function recognise(scope: Scope): readonly Candidate<'code'>[] {
  if (scope.type !== 'node' || scope.block.type !== 'code') return []
  const { node } = scope.block
  const language = (node.lang ?? '').replace(braces, '')
  return [{ kind: 'code', language: language === '' ? null : language, code: node.value.split('\n'), start: 1, emphasised: emphasisedLines(node), size: 26 }]
}

function emphasisedLines({ lang, meta }: Code): readonly number[] {
  const list = braces.exec(`${lang ?? ''} ${meta ?? ''}`)?.[1] ?? ''
  return list.split(',').flatMap((range): readonly number[] => {
    const [first, last = first] = range.split('-').map((number) => Number.parseInt(number, 10))
    if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last) || last - first > 10_000) return []
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  })
}
