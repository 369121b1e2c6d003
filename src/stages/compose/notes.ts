import type { Footnote, Notes } from '../../trees/talk.ts'

/**
 * Cuts the essay's sentences at the anchors: slide i owns what lies between its anchor and the next one, so that
 * the notes hold everything once and in order. `end` is the number of sentences that are in no footnote; footnotes go
 * with the sentence that cites them, those without one with the last slide.
 */
export function cutNotes(anchors: readonly number[], footnotes: readonly Footnote[], end: number): Notes[] {
  return anchors.map((anchor, i) => {
    const from = i === 0 ? 0 : anchor
    const isLast = i === anchors.length - 1
    const to = isLast ? end : (anchors[i + 1] ?? end)
    return { from, to, footnotes: footnotes.filter(({ sentence }) => sentence >= from && (isLast || sentence < to)) }
  })
}
