import { balance } from '../../language/balance.ts'
import type { Lines } from '../../trees/essay.ts'
import type { ComposeContext } from './context.ts'
import type { SentenceIndex } from './sentence-index.ts'

/** A stretch of prose for one slide: sentences `from` to `to`, exclusive. */
export interface Chunk {
  readonly from: number
  readonly to: number
  readonly words: number
}

/** A paragraph this many times longer than a chunk may be cut inside, at a sentence. */
const longParagraph = 1.6

/** Cuts passages into chunks of about `target` words, between paragraphs where it can be. */
export function cutChunks(passages: readonly number[], target: number, index: SentenceIndex): Chunk[] {
  const units = passages.flatMap((passage) => {
    const { from, to } = index.range(passage)
    const words = sentenceWords(from, to, index)
    if (sum(words) <= longParagraph * target) return [{ from, to, words: sum(words) }]
    return balance(words, target).map((part) => ({
      from: from + part.from,
      to: from + part.to,
      words: sum(words.slice(part.from, part.to)),
    }))
  })
  return balance(units.map(({ words }) => words), target).flatMap(({ from, to }) => {
    const first = units[from]
    const last = units[to - 1]
    if (first === undefined || last === undefined) return []
    return [{ from: first.from, to: last.to, words: sum(units.slice(from, to).map(({ words }) => words)) }]
  })
}

/** Indices of its sentences. */
export function sentencesOf({ from, to }: Chunk): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

/** The lines of the essay on which its paragraphs stand. */
export function linesOf({ from, to }: Chunk, { essay, index }: Pick<ComposeContext, 'essay' | 'index'>): Lines | null {
  const first = essay.passages[index.sentence(from).passage]
  const last = essay.passages[index.sentence(to - 1).passage]
  return first === undefined || last === undefined ? null : { start: first.lines.start, end: last.lines.end }
}

function sentenceWords(from: number, to: number, index: SentenceIndex): number[] {
  return Array.from({ length: to - from }, (_, i) => index.sentence(from + i).words)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
