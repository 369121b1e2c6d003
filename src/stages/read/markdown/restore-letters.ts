import type { Emphasis, Root, RootContent, Strong, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type {} from 'mdast-util-math'
import { positionOf } from '../position.ts'
import { rewrite } from '../rewrite.ts'

/** Stars inside words and sums of money are letters, although Markdown makes emphasis and formulas of them. */
export function restoreLetters(root: Root, source: string): void {
  rewrite(root, (node): readonly RootContent[] => {
    if ((node.type === 'emphasis' || node.type === 'strong') && isInsideWords(node, source)) return withStars(node)
    if (node.type === 'inlineMath' && isMoney(node.value)) return [{ type: 'text', value: `$${node.value}$`, ...positionOf(node) }]
    return [node]
  })
}

/** `2*3*4`, and `a*b and c*d`, where the stars stand in two words; not `un*believ*able`. */
function isInsideWords(node: Emphasis | Strong, source: string): boolean {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined || source[start.offset] !== '*') return false
  const [before, after] = [source.slice(0, start.offset).at(-1) ?? '', source.charAt(end.offset)]
  if (/\d/.test(before) && /\d/.test(after)) return true
  const isBetweenLetters = spacedLetter.test(before) && spacedLetter.test(after)
  return isBetweenLetters && /\s/.test(toString(node))
}

/** Of scripts that put spaces between words. */
const spacedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\d]/u

function withStars(node: Emphasis | Strong): RootContent[] {
  const stars: Text = { type: 'text', value: node.type === 'strong' ? '**' : '*', ...positionOf(node) }
  return [stars, ...node.children, { ...stars }]
}

/** "$10, or between 5$": a number, then words; no formula has two of them without a sign of TeX. */
function isMoney(value: string): boolean {
  return /^\d[\d.,]*\s?\p{P}?\s/u.test(value) && !/[\\^_={}]/.test(value) && (value.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2
}
