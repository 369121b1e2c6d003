import type { Piece } from './pieces.ts'

/** Indexes of the pieces that go: at the start, at the end, and in runs of short lines between. */
export function furnitureOf(pieces: readonly Piece[]): ReadonlySet<number> {
  const start = atStart(pieces)
  const end = atEnd(pieces)
  return new Set([...start, ...between(pieces, (start.at(-1) ?? -1) + 1, end[0] ?? pieces.length), ...end])
}

function isMatch({ look }: Piece): boolean {
  return look === 'page'
}

/** One line that no essay says, three of two purposes, or a whole menu. */
function isEnough(matches: readonly Piece[]): boolean {
  if (matches.some(({ sure }) => sure)) return true
  return (matches.length >= 3 && purposesOf(matches) >= 2) || matches.length >= 5
}

function purposesOf(matches: readonly Piece[]): number {
  return new Set(matches.map(({ purpose }) => purpose)).size
}

/**
 * The title stands among the first lines of a page: only short entries between many matches are a menu, and a lone
 * word such as "News" may be the title itself. Above a heading of level 1 everything short is the page's.
 */
function atStart(pieces: readonly Piece[]): number[] {
  const end = pieces.findIndex(({ look, node }) => look === 'essay' || (look === 'label' && node.type === 'heading' && node.depth === 1))
  const run = pieces.slice(0, Math.max(end, 0))
  const matches = indexesOf(run, isMatch)
  const last = matches.at(-1)
  if (last === undefined || !isEnough(run.filter(isMatch))) return []
  if (matches.length < 3) return matches.filter((index) => pieces[index]?.sure)
  const isAboveTitle = matches.length >= 5 && pieces[end]?.node.type === 'heading'
  const mostWords = isAboveTitle ? Infinity : matches.length < 5 ? 3 : 6
  const inside = run.slice(0, last + 1)
  const isMenu = (pieces[0]?.look === 'page' || isAboveTitle) && inside.every((piece) => isMatch(piece) || piece.longest <= mostWords)
  return isMenu ? [...inside.keys()] : matches
}

function atEnd(pieces: readonly Piece[]): number[] {
  const footnotes = pieces.findIndex(({ node }) => node.type === 'footnoteDefinition')
  const end = footnotes === -1 ? pieces.length : footnotes
  return footWithProse(pieces.slice(0, end)) ?? foot(pieces.slice(0, end))
}

/** From the first match behind the last words of the essay. */
function foot(pieces: readonly Piece[]): number[] {
  const after = pieces.findLastIndex(({ look }) => look === 'essay') + 1
  const matches = indexesOf(pieces, isMatch).filter((index) => index >= after)
  const [first, second] = matches
  if (after === 0 || first === undefined || !isEnough(matches.flatMap((index) => pieces[index] ?? []))) return []
  if (second === undefined) return [first]
  return range(first, pieces.length)
}

const weights = { sure: 10, likely: 6, repeated: 3 } as const
/** A paragraph longer than this is no teaser. */
const longestTeaser = 120

/**
 * The end of a page may have sentences of its own, such as teasers of other articles. It starts where matches outweigh
 * the words between them most, if there are many, for many purposes, below an essay of at least twice as many words.
 */
function footWithProse(pieces: readonly Piece[]): number[] | null {
  const words = wordsOf(pieces.filter(({ look }) => look === 'essay'))
  const purposes = new Set<Piece['purpose']>()
  let [score, best, start] = [0, 0, pieces.length]
  let [matches, proseBlocks, proseWords] = [0, 0, 0]
  for (let index = pieces.length - 1; index > 0; index -= 1) {
    const piece = pieces[index]
    if (piece === undefined || piece.opensAppendix || (piece.look === 'essay' && piece.length > longestTeaser)) break
    score += weightOf(piece)
    if (piece.look === 'essay') {
      proseBlocks += 1
      proseWords += piece.length
    } else if (isMatch(piece)) {
      matches += 1
      purposes.add(piece.purpose)
      const isCertain = matches >= Math.max(5, proseBlocks) && purposes.size >= 3 && proseWords * 3 <= words
      if (isCertain && score > best) [best, start] = [score, index]
    }
  }
  return start < pieces.length ? range(start, pieces.length) : null
}

function weightOf({ look, sure, repeated, length }: Piece): number {
  if (look === 'page') return sure ? weights.sure : weights.likely
  return look === 'label' ? (repeated ? weights.repeated : 0) : -Math.max(2, length / 3)
}

/** Share bars in the middle: what matches in a run of at least three short lines of which most match. */
function between(pieces: readonly Piece[], from: number, to: number): number[] {
  const found: number[] = []
  let run: number[] = []
  for (let index = from; index <= to; index += 1) {
    const piece = pieces[index]
    if (index < to && piece !== undefined && isShortLine(piece)) run.push(index)
    else {
      const matches = run.filter((at) => pieces[at]?.look === 'page')
      const isBar = matches.length >= 3 && matches.length * 3 >= run.length * 2 && isEnough(matches.flatMap((at) => pieces[at] ?? []))
      if (isBar) found.push(...matches)
      run = []
    }
  }
  return found
}

function isShortLine({ node, look, longest }: Piece): boolean {
  return look !== 'essay' && node.type !== 'heading' && longest <= 8
}

function indexesOf(pieces: readonly Piece[], fits: (piece: Piece) => boolean): number[] {
  return [...pieces.keys()].filter((index) => pieces[index] !== undefined && fits(pieces[index]))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
