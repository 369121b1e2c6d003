import type { CandidateLine } from '../../trees/analysis.ts'
import type { Heading, Outline, Section } from '../../trees/outline.ts'
import type { SentenceIndex } from './sentence-index.ts'

export interface Closing {
  readonly line: CandidateLine
  readonly heading: Heading | null
  readonly trail: readonly string[]
  /** First sentence of its section. */
  readonly start: number
}

/**
 * The sentence that stays: the author's last bold one in the last section that has lines, else the most central one
 * of its later half that can stand alone; what comes before it is left for the slide before.
 */
export function findClosing(outline: Outline, index: SentenceIndex): Closing | null {
  for (const { section, trail } of flatten(outline.sections, []).reverse()) {
    const lines = linesOf(section, index)
    const author = lines.filter(({ level }) => level === 'author').at(-1)
    const standing = lines.filter(({ leansOn }) => leansOn === null)
    const [central] = standing.slice(Math.floor(standing.length / 2)).sort((a, b) => b.score - a.score)
    const line = author ?? central
    if (line === undefined) continue
    const start = Math.min(...section.blocks.flatMap(({ passages }) => passages.map((passage) => index.range(passage).from)))
    return { line, heading: section.heading?.origin === 'author' ? section.heading : null, trail, start }
  }
  return null
}

/** In order; without the one that is the section's heading already. */
function linesOf({ blocks, heading }: Section, index: SentenceIndex): CandidateLine[] {
  const passages = blocks.flatMap((block) => (block.type === 'prose' ? block.passages : []))
  return passages
    .flatMap((passage) => {
      const { from, to } = index.range(passage)
      return Array.from({ length: to - from }, (_, i) => index.line(from + i))
    })
    .filter((line) => line !== undefined)
    .filter(({ sentence }) => sentence !== heading?.sentence)
}

function flatten(sections: readonly Section[], trail: readonly string[]): { section: Section; trail: readonly string[] }[] {
  return sections.flatMap((section) => {
    const inner = section.heading?.origin === 'author' ? [...trail, section.heading.text] : trail
    return [{ section, trail: inner }, ...flatten(section.sections, inner)]
  })
}
