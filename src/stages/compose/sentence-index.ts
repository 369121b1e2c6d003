import type { Analysis, CandidateLine, Sentence } from '../../trees/analysis.ts'
import type { Essay } from '../../trees/essay.ts'
import type { Section } from '../../trees/outline.ts'

/** Sentences by passage, lines by sentence: what the composer looks up all the time. */
export interface SentenceIndex {
  /** Sentences of a passage: `from` inclusive, `to` exclusive. */
  readonly range: (passage: number) => { readonly from: number; readonly to: number }
  readonly sentence: (index: number) => Sentence
  readonly line: (sentence: number) => CandidateLine | undefined
  /** Number of sentences that are not in footnotes; they come first. */
  readonly end: number
}

export function indexSentences(essay: Essay, { sentences, lines }: Analysis): SentenceIndex {
  const ranges = new Map<number, { from: number; to: number }>()
  for (const { index, passage } of sentences) {
    const range = ranges.get(passage)
    if (range === undefined) ranges.set(passage, { from: index, to: index + 1 })
    else range.to = index + 1
  }
  const lineOf = new Map(lines.map((line) => [line.sentence, line]))
  const firstFootnote = sentences.findIndex(({ passage }) => essay.passages[passage]?.role === 'footnote')
  return {
    // A passage without a sentence (a lone symbol) lies where the sentences before it end.
    range: (passage) => ranges.get(passage) ?? emptyRange(ranges, passage),
    sentence: (index) => {
      const sentence = sentences[index]
      if (sentence === undefined) throw new Error(`No sentence ${index}`)
      return sentence
    },
    line: (sentence) => lineOf.get(sentence),
    end: firstFootnote === -1 ? sentences.length : firstFootnote,
  }
}

function emptyRange(ranges: ReadonlyMap<number, { readonly to: number }>, passage: number): { from: number; to: number } {
  for (let before = passage - 1; before >= 0; before--) {
    const range = ranges.get(before)
    if (range !== undefined) return { from: range.to, to: range.to }
  }
  return { from: 0, to: 0 }
}

/** The first sentence of a section and its subsections; `null` where none is spoken. */
export function firstSentence(section: Section, index: SentenceIndex): number | null {
  for (const block of section.blocks) {
    const passage = block.passages[0]
    if (passage !== undefined) return index.range(passage).from
  }
  for (const child of section.sections) {
    const first = firstSentence(child, index)
    if (first !== null) return first
  }
  return null
}
