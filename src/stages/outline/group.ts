import { balance } from '../../language/balance.ts'
import { sliceInline } from '../../trees/inline.ts'
import type { Analysis, CandidateLine } from '../../trees/analysis.ts'
import type { Essay } from '../../trees/essay.ts'
import type { Block, Heading, Section } from '../../trees/outline.ts'

/** Words of a group; and the longest sentence that can head one. */
const groupWords = 150
const headingWords = 12

/**
 * Balanced groups of paragraphs for prose without headings. A group is headed by its best whole sentence of
 * at most 12 words; one that has none stays unheaded, and its best line will be a statement.
 */
export function groupUnderSentences(blocks: readonly Block[], essay: Essay, analysis: Analysis): Section[] {
  const words = wordsPerPassage(analysis)
  const weights = blocks.map(({ passages }) => passages.reduce<number>((sum, passage) => sum + (words.get(passage) ?? 0), 0))
  return balance(weights, groupWords).map(({ from, to }) => {
    const group = blocks.slice(from, to)
    return { heading: bestHeading(group, essay, analysis), depth: 1, blocks: group, sections: [] }
  })
}

function wordsPerPassage({ sentences }: Analysis): ReadonlyMap<number, number> {
  const words = new Map<number, number>()
  for (const sentence of sentences) words.set(sentence.passage, (words.get(sentence.passage) ?? 0) + sentence.words)
  return words
}

function bestHeading(group: readonly Block[], essay: Essay, analysis: Analysis): Heading | null {
  const passages = new Set<number>(group.flatMap((block) => (block.type === 'prose' ? block.passages : [])))
  const candidates = analysis.lines.filter((line) => {
    const sentence = analysis.sentences[line.sentence]
    return sentence !== undefined && passages.has(sentence.passage) && line.words <= headingWords && line.leansOn === null && line.level !== 'author'
  })
  // A group with one good line keeps it for the slide itself.
  if (candidates.length === 0 || !hasAnotherLine(passages, analysis, candidates)) return null
  // What heads a slide is said early, so that the points below it are not heard before it.
  const early = candidates.toSorted((a, b) => a.sentence - b.sentence).slice(0, Math.ceil(candidates.length / 2))
  const best = early.reduce((a, b) => (b.score > a.score ? b : a))
  return headingFrom(best, essay, analysis)
}

function hasAnotherLine(passages: ReadonlySet<number>, { sentences, lines }: Analysis, candidates: readonly CandidateLine[]): boolean {
  const inGroup = lines.filter(({ sentence }) => passages.has(sentences[sentence]?.passage ?? -1))
  return candidates.length > 1 || inGroup.length > candidates.length
}

function headingFrom(line: CandidateLine, essay: Essay, { sentences }: Analysis): Heading | null {
  const sentence = sentences[line.sentence]
  const passage = sentence === undefined ? undefined : essay.passages[sentence.passage]
  if (sentence === undefined || passage === undefined) return null
  // A heading carries no full stop; anything else that ends the sentence stays.
  const text = line.point.text.replace(/(?<![.…])\.$/u, '')
  const start = sentence.span.start - passage.span.start
  return {
    text,
    content: sliceInline(passage.node.children, start, start + text.length),
    origin: 'sentence',
    sentence: sentence.index,
    span: { start: sentence.span.start, end: sentence.span.start + text.length },
    lines: passage.lines,
  }
}
