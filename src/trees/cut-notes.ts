import type { Footnote, Notes } from './talk.ts'

/**
 * Cuts a stretch of sentences at the starts of its parts, so that the notes hold everything once and in order: part i
 * has what lies between its start and the next one, the last what is left before `end`. Footnotes go with the sentence
 * that cites them; those that no sentence of the stretch cites go with the last part.
 */
export function cutNotes(starts: readonly number[], end: number, footnotes: readonly Footnote[]): Notes[] {
  return starts.map((from, i) => {
    const next = starts[i + 1]
    const to = next ?? end
    return { from, to, footnotes: footnotes.filter(({ sentence }) => sentence >= from && (next === undefined || sentence < to)) }
  })
}
