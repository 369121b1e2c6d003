import { splitSlide } from '../../kinds/index.ts'
import type { PageSize, SplitContext } from '../../kinds/kind.ts'
import { scaleOf } from '../../kinds/type-scale.ts'
import type { Analysis } from '../../trees/analysis.ts'
import type { Slide, Talk } from '../../trees/talk.ts'
import { dropEmptyFigures } from './drop-empty-figures.ts'
import { assignIds } from './ids.ts'
import { recutNotes } from './recut-notes.ts'
import { createSpeech } from './speech.ts'
import { verify } from './verify.ts'

export interface ArrangeOptions {
  readonly wordsPerMinute: number
}

/** What splitting needs, on a page that has no type yet. */
export interface ArrangeContext extends Omit<SplitContext, 'box'> {
  readonly size: PageSize
}

/** Splits what does not fit by the slide's own kind; gives ids, numbers and speech time; verifies every point. */
export function arrange(talk: Talk, analysis: Analysis, options: ArrangeOptions, { size, ...rest }: ArrangeContext): Talk {
  const context: SplitContext = { ...rest, box: { ...size, scale: scaleOf(rest.essay.lang) } }
  const fitted = dropEmptyFigures(talk.slides, context.assets).flatMap((slide): readonly Slide[] => recutNotes(splitSlide(slide, context), analysis))
  const ids = assignIds(fitted, context.essay)
  const speech = createSpeech(analysis, options.wordsPerMinute)
  const slides = fitted.map((slide, i): Slide => ({ ...slide, id: ids[i] ?? '', number: i + 1, ...speech.of(slide.notes) }))
  verify(slides, context.essay)
  const words = slides.reduce((sum, slide) => sum + slide.words, 0)
  return { slides, words, seconds: speech.secondsFor(words) }
}
