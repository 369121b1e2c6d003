import type { CandidateLine } from '../../trees/analysis.ts'

/** At most so many words of machine-chosen lines on a slide. */
export const wordsPerSlide = 48
/** A third line that is no better than this share of the best one is not worth its place. */
const worth = 0.3

/** Short lines of fewer words than this leave a slide empty: a longer sentence joins them. */
const fewWords = 24

/**
 * The lines one slide shows, in the essay's order: every bold sentence of the author; then short lines, best first;
 * longer whole sentences where fewer than two short ones were found, or where those say little. A line that leans on
 * the sentence before it ("They …") is shown only directly below that sentence.
 */
export function chooseLines(candidates: readonly CandidateLine[], most: number): CandidateLine[] {
  const authors = candidates.filter(({ level }) => level === 'author')
  const chosen = new Map<number, CandidateLine>(authors.map((line) => [line.sentence, line]))
  let budget = wordsPerSlide
  const ranked = candidates.filter(({ level }) => level !== 'author').sort((a, b) => b.score - a.score || a.sentence - b.sentence)
  const floor = worth * (ranked[0]?.score ?? 0)

  const add = (line: CandidateLine): void => {
    if (chosen.has(line.sentence) || chosen.size >= most || line.words > budget || (chosen.size > 1 && line.score < floor)) return
    if (isRepeated(line, chosen)) return
    chosen.set(line.sentence, line)
    budget -= line.words
  }
  const standing = ranked.filter(({ leansOn }) => leansOn === null)
  standing.filter(({ level }) => level === 'short').forEach(add)
  const longer = standing.filter(({ level }) => level === 'whole')
  longer.slice(0, Math.max(0, 2 - chosen.size)).forEach(add)
  if (wordsPerSlide - budget < fewWords) longer.slice(0, 1).forEach(add)
  for (const line of ranked) if (line.leansOn !== null && chosen.has(line.leansOn)) add(line)

  return [...chosen.values()].sort((a, b) => a.sentence - b.sentence)
}

function isRepeated(line: CandidateLine, chosen: ReadonlyMap<number, CandidateLine>): boolean {
  return [...chosen.values()].some(({ point }) => point.text === line.point.text)
}
