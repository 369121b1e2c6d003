import type { Assets } from '../../trees/assets.ts'
import type { Slide } from '../../trees/talk.ts'

/** A picture that is missing and says nothing in its place makes no slide; what was spoken to it goes to the slide before. */
export function dropEmptyFigures(slides: readonly Slide[], { images }: Assets): readonly Slide[] {
  const kept: Slide[] = []
  for (const slide of slides) {
    const last = kept.at(-1)
    const isEmpty = slide.kind === 'figure' && !images.has(slide.url) && slide.alt.trim() === '' && slide.caption.length === 0
    if (!isEmpty || last === undefined) kept.push(slide)
    else {
      const notes = { ...last.notes, to: slide.notes.to, footnotes: [...last.notes.footnotes, ...slide.notes.footnotes] }
      kept[kept.length - 1] = { ...last, notes }
    }
  }
  return kept
}
