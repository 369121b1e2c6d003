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
 * The sentence that stays: the author's last bold one in the last section that has prose, else the most central
 * sentence there that can stand alone.
 */
export function findClosing(outline: Outline, index: SentenceIndex): Closing | null {
  const sections = flatten(outline.sections, [])
  for (const { section, trail } of sections.reverse()) {
    const lines = linesOf(section, index).filter(({ sentence }) => sentence !== section.heading?.sentence)
    const author = lines.filter(({ level }) => level === 'author').at(-1)
    const central = lines.filter(({ leansOn }) => leansOn === null).sort((a, b) => b.score - a.score)[0]
    const line = author ?? central
    if (line === undefined) continue
    const start = Math.min(...section.blocks.flatMap(({ passages }) => passages.map((passage) => index.range(passage).from)))
    return { line, heading: section.heading?.origin === 'author' ? section.heading : null, trail, start }
  }
  return null
}

function linesOf(section: Section, index: SentenceIndex): CandidateLine[] {
  return section.blocks.flatMap((block) => {
    if (block.type !== 'prose') return []
    return block.passages.flatMap((passage) => {
      const { from, to } = index.range(passage)
      return Array.from({ length: to - from }, (_, i) => index.line(from + i)).filter((line) => line !== undefined)
    })
  })
}

function flatten(sections: readonly Section[], trail: readonly string[]): { section: Section; trail: readonly string[] }[] {
  return sections.flatMap((section) => {
    const inner = section.heading?.origin === 'author' ? [...trail, section.heading.text] : trail
    return [{ section, trail: inner }, ...flatten(section.sections, inner)]
  })
}
