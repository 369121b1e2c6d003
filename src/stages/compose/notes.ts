import type { PhrasingContent } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'
import type { Essay, Passage } from '../../trees/essay.ts'
import type { Notes } from '../../trees/talk.ts'
import type { SentenceIndex } from './sentence-index.ts'

/**
 * Cuts the essay's sentences at the anchors: slide i owns what lies between its anchor and the next one, so that
 * the notes hold everything once and in order. A footnote goes with the sentence that cites it first; one that
 * no sentence cites goes with the last slide.
 */
export function cutNotes(anchors: readonly number[], essay: Essay, index: SentenceIndex): Notes[] {
  const footnotes = footnotesBySentence(essay, index)
  return anchors.map((anchor, i) => {
    const from = i === 0 ? 0 : anchor
    const isLast = i === anchors.length - 1
    const to = isLast ? index.end : (anchors[i + 1] ?? index.end)
    const cited = footnotes.filter(({ sentence }) => (sentence >= from && sentence < to) || (isLast && sentence >= index.end))
    return { from, to, footnotes: cited.map(({ passage }) => passage) }
  })
}

function footnotesBySentence(essay: Essay, index: SentenceIndex): { sentence: number; passage: number }[] {
  const cited = new Map<string, number>()
  for (const passage of essay.passages) {
    if (passage.role === 'footnote') continue
    for (const { identifier, offset } of citations(passage)) {
      if (!cited.has(identifier)) cited.set(identifier, sentenceAt(offset, passage, index))
    }
  }
  return essay.passages
    .filter(({ role }) => role === 'footnote')
    .map((passage) => ({ passage: passage.index, sentence: cited.get(passage.identifier ?? '') ?? index.end }))
    .sort((a, b) => a.sentence - b.sentence || a.passage - b.passage)
}

/** Footnote references of a passage with their offsets into the prose. */
function citations(passage: Passage): { identifier: string; offset: number }[] {
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

/** A reference stands after what it proves: it belongs to the sentence that ends at or after it. */
function sentenceAt(offset: number, passage: Passage, index: SentenceIndex): number {
  const { from, to } = index.range(passage.index)
  for (let i = from; i < to; i++) if (index.sentence(i).span.end >= offset) return i
  return Math.max(from, to - 1)
}
