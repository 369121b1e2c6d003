import type { CandidateLine } from '../../trees/analysis.ts'
import type { Block, Outline, Section } from '../../trees/outline.ts'
import type { SentenceIndex } from './sentence-index.ts'

/** The sentence that stays, and the section it closes. */
export interface Closing {
  readonly line: CandidateLine
  readonly section: Section
}

/**
 * The sentence that stays: the author's last bold one in the prose that ends the essay, else the most central one of
 * its later half that can stand alone; what comes before it is left for the slide before. Lists, tables and headings
 * may follow it (sources, say), but no prose and nothing of its own section, or the talk would go on after its end.
 */
export function findClosing(outline: Outline, index: SentenceIndex): Closing | null {
  const section = flatten(outline.sections).findLast(({ blocks }) => blocks.some(isProse))
  if (section === undefined) return null
  const lines = linesOf(section, index)
  const author = lines.findLast(({ level }) => level === 'author')
  const standing = lines.filter(({ leansOn }) => leansOn === null)
  const [central] = standing.slice(Math.floor(standing.length / 2)).sort((a, b) => b.score - a.score)
  const line = author ?? central
  return line === undefined ? null : { line, section }
}

/** Of the prose at the end of a section, in order; where a sentence heads the section, those after it. */
function linesOf({ blocks, heading }: Section, index: SentenceIndex): CandidateLine[] {
  const last = blocks.findLastIndex(({ type }) => type !== 'prose' && type !== 'speech' && type !== 'break')
  return blocks
    .slice(last + 1)
    .filter(isProse)
    .flatMap(({ passages }) => passages.map((passage) => index.range(passage)))
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => index.line(from + i)))
    .filter((line) => line !== undefined)
    .filter(({ sentence }) => sentence > (heading?.sentence ?? -1))
}

function isProse(block: Block): boolean {
  return block.type === 'prose'
}

function flatten(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections)])
}
