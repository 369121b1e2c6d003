const sentenceEnd = /[.!?…؟۔।]["'”’»)\]]*\s+|[。！？]["'」』”’]*\s*/gu
const clauseEnd = /[,;:–—]\s+|[，、；：]/gu
const abbreviation = /(?:^|\s)\p{Lu}\p{Ll}{0,3}\.\s+$/u

export type BoundaryLevel = 'sentence' | 'clause' | 'word' | 'character'

export interface Boundary {
  /** Offset at which the next piece starts. */
  readonly at: number
  readonly level: BoundaryLevel
}

/** The best place at or before `limit` to break a text off: after a sentence, else after a clause, a word, a character. */
export function boundaryBefore(text: string, limit: number): Boundary {
  if (limit >= text.length) return { at: text.length, level: 'sentence' }
  const sentence = lastEnd(text, limit, sentenceEnd, 0.25)
  if (sentence !== null) return { at: sentence, level: 'sentence' }
  const clause = lastEnd(text, limit, clauseEnd, 0.4)
  if (clause !== null) return { at: clause, level: 'clause' }
  const word = lastEnd(text, limit, /\s+/gu, 0)
  if (word !== null) return { at: word, level: 'word' }
  // Never between the halves of a surrogate pair.
  const low = text.charCodeAt(limit)
  const at = low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit
  return { at: Math.max(1, at), level: 'character' }
}

function lastEnd(text: string, limit: number, pattern: RegExp, share: number): number | null {
  let last: number | null = null
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    if (end > limit) break
    if (end === 0 || end === text.length || end < limit * share) continue
    if (pattern === sentenceEnd && abbreviation.test(text.slice(0, end))) continue
    last = end
  }
  return last
}
