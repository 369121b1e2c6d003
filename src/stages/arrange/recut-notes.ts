import type { Analysis } from '../../trees/analysis.ts'
import { cutNotes } from '../../trees/cut-notes.ts'
import type { Notes, Slide } from '../../trees/talk.ts'

/**
 * The parts of a split slide share its notes: a part begins with the first sentence it shows; one that shows no
 * prose (more rows of a table) is spoken to with what is left, which is nothing. Footnotes stay with the sentence that cites them.
 */
export function recutNotes(parts: readonly Slide[], { sentences }: Analysis): readonly Slide[] {
  const whole = parts[0]?.notes
  if (whole === undefined || parts.length === 1) return parts
  const starts: number[] = []
  for (const [i, part] of parts.entries()) {
    const first = part.shown[0]?.start
    const sentence = first === undefined ? whole.to : firstEndingAfter(first, sentences, whole)
    starts.push(i === 0 ? whole.from : Math.max(starts[i - 1] ?? whole.from, sentence))
  }
  const notes = cutNotes(starts, whole.to, whole.footnotes)
  return parts.map((part, i): Slide => ({ ...part, notes: notes[i] ?? whole }))
}

function firstEndingAfter(offset: number, sentences: Analysis['sentences'], { from, to }: Notes): number {
  for (let i = from; i < to; i++) if ((sentences[i]?.span.end ?? 0) > offset) return i
  return to
}
