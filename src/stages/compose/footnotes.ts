import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { Essay, Passage } from '../../trees/essay.ts'
import type { Footnote } from '../../trees/talk.ts'
import { phrasingText } from '../../trees/inline.ts'
import type { SentenceIndex } from './sentence-index.ts'

/**
 * Footnotes with the sentence that cites them first, in the order of those sentences. What a heading cites goes with
 * the next sentence, what a table cites with the one before, and what a footnote cites with that footnote; one that
 * nothing cites goes after the last sentence.
 */
export function footnotesOf(essay: Essay, index: SentenceIndex): Footnote[] {
  const cited = citingSentences(essay, index)
  return essay.passages
    .filter(({ role }) => role === 'footnote')
    .map((passage) => ({ passage: passage.index, sentence: cited.get(passage.identifier ?? '') ?? index.end }))
    .sort((a, b) => a.sentence - b.sentence || a.passage - b.passage)
}

function citingSentences(essay: Essay, index: SentenceIndex): ReadonlyMap<string, number> {
  const passages = new Map<Paragraph, Passage>(essay.passages.map((passage) => [passage.node, passage]))
  const cited = new Map<string, number>()
  const cite = (identifier: string, sentence: number): void => {
    if (!cited.has(identifier)) cited.set(identifier, sentence)
  }
  let next = 0
  const visit = (node: Nodes, isInHeading: boolean): void => {
    if (node.type === 'footnoteDefinition') return
    const passage = node.type === 'paragraph' ? passages.get(node) : undefined
    if (passage !== undefined) {
      for (const { identifier, offset } of referencesIn(passage)) cite(identifier, sentenceAt(offset, passage, index))
      next = index.range(passage.index).to
    } else if (node.type === 'footnoteReference') cite(node.identifier, isInHeading ? next : Math.max(0, next - 1))
    else if ('children' in node) for (const child of node.children) visit(child, isInHeading || node.type === 'heading')
  }
  visit(essay.root, false)
  for (const passage of essay.passages) {
    if (passage.role !== 'footnote') continue
    for (const { identifier } of referencesIn(passage)) cite(identifier, cited.get(passage.identifier ?? '') ?? index.end)
  }
  return cited
}

/** Footnote references of a passage with their offsets into the prose. */
function referencesIn(passage: Passage): { identifier: string; offset: number }[] {
  const found: { identifier: string; offset: number }[] = []
  let offset = passage.span.start
  const visit = (node: PhrasingContent): void => {
    if (node.type === 'footnoteReference') found.push({ identifier: node.identifier, offset })
    else if ('children' in node) node.children.forEach(visit)
    else offset += phrasingText([node]).length
  }
  passage.node.children.forEach(visit)
  return found
}

/** A reference stands after what it proves: it belongs to the last sentence that begins before it. */
function sentenceAt(offset: number, passage: Passage, index: SentenceIndex): number {
  const { from, to } = index.range(passage.index)
  for (let i = to - 1; i > from; i--) if (index.sentence(i).span.start < offset) return i
  return from
}
