import { isTrue } from '../../language/contract.ts'
import { plainPoint } from '../../language/verbatim-point.ts'
import type { Point } from '../../trees/analysis.ts'
import type { Essay } from '../../trees/essay.ts'
import type { Heading } from '../../trees/outline.ts'
import type { Slide } from '../../trees/talk.ts'

/**
 * No word on a slide that the author did not write: every point and every sentence that heads a slide is compared with
 * the prose, whoever made it. Throws on the first that differs; that is a fault of ours, never of an essay.
 */
export function verify(slides: readonly Slide[], { prose }: Essay): void {
  for (const slide of slides) {
    const untrue = [...pointsOf(slide), ...headingPoints(slide.heading)].find((point) => !isTrue(point, prose))
    if (untrue !== undefined) throw new Error(`“${untrue.text}” on slide ${slide.number} is not what the essay says.`)
  }
}

function pointsOf(slide: Slide): readonly Point[] {
  if (slide.kind === 'points') return slide.points
  return slide.kind === 'statement' || slide.kind === 'closing' ? [slide.point] : []
}

function headingPoints(heading: Heading | null): readonly Point[] {
  return heading?.span == null ? [] : [plainPoint(heading.text, heading.span)]
}
