import type { Assets } from '../../trees/assets.ts'
import type { Notes, Slide } from '../../trees/talk.ts'

/**
 * A picture that is missing and says nothing in its place makes no slide. What was spoken to it goes to a neighbour under
 * the same heading; where there is none, the heading stands alone.
 */
export function dropEmptyFigures(slides: readonly Slide[], { images }: Assets): readonly Slide[] {
  const isEmpty = (slide: Slide): boolean => slide.kind === 'figure' && !images.has(slide.url) && slide.alt.trim() === '' && slide.caption.length === 0
  const waiting = [...slides]
  const kept: Slide[] = []
  for (let slide = waiting.shift(); slide !== undefined; slide = waiting.shift()) {
    const { heading, notes } = slide
    const last = kept.at(-1)
    const [next] = waiting
    if (!isEmpty(slide)) kept.push(slide)
    else if (last !== undefined && last.heading === heading) kept[kept.length - 1] = { ...last, notes: joined(last.notes, notes) }
    else if (next !== undefined && next.heading === heading) waiting[0] = { ...next, notes: joined(notes, next.notes) }
    else if (last === undefined || heading?.origin === 'author') kept.push(headingAlone(slide))
    else kept[kept.length - 1] = { ...last, notes: joined(last.notes, notes) }
  }
  return kept
}

function joined(first: Notes, second: Notes): Notes {
  return { from: first.from, to: second.to, footnotes: [...first.footnotes, ...second.footnotes] }
}

function headingAlone({ id, heading, trail, notes, shown, lines, number, words, seconds, continued }: Slide): Slide<'section'> {
  return { kind: 'section', ordinal: '', id, heading, trail, notes, shown, lines, number, words, seconds, continued }
}
