import type { Slide } from '../../trees/talk.ts'
import { bodyHeight } from '../heading.ts'
import type { SplitContext } from '../kind.ts'
import { reportOverflow } from '../overflow.ts'
import { partition } from '../partition.ts'
import { gridOf } from '../scale.ts'
import { breakable } from './break.ts'
import { extentOf } from './extent.ts'

const largest = 80
const smallest = 30
/** Below this size a formula is better on several lines, px. */
const comfortable = 48
/** Free above and below, px. */
const air = 2 * 24

/** As large as fits, 80 px at most; where that is small, on several lines; where that is too small, on several slides. */
export function split(slide: Slide<'formula'>, context: SplitContext): readonly Slide<'formula'>[] {
  const { typesetMath } = context.assets
  if (typesetMath === null) return [slide]
  const height = Math.min(bodyHeight(slide, context), bodyHeight({ ...slide, continued: true }, context)) - air
  const width = gridOf(context.box).width
  const sizeOf = (tex: string): number => {
    const extent = extentOf(typesetMath(tex, true))
    const size = Math.min(largest, width / extent.width, height / extent.height)
    return Math.floor(size / 2) * 2
  }

  const whole = sizeOf(slide.tex)
  if (whole >= comfortable) return [{ ...slide, size: whole }]
  const { pieces, stack } = breakable(slide.tex)
  if (pieces.length > 1) {
    const stacked = stack(0, pieces.length)
    const size = sizeOf(stacked)
    if (size >= smallest && size > whole) return [{ ...slide, tex: stacked, size }]
  }
  if (whole >= smallest) return [{ ...slide, size: whole }]

  const parts = partition(pieces.length, { fits: (from, to) => sizeOf(stack(from, to)) >= smallest, weight: () => 1 })
  if (parts.some(({ from, to }) => sizeOf(stack(from, to)) < smallest)) {
    reportOverflow(slide, context, 'A formula is too wide for a slide. Break it with \\\\ inside \\begin{aligned} … \\end{aligned}.')
  }
  const size = Math.max(24, Math.min(...parts.map(({ from, to }) => sizeOf(stack(from, to)))))
  return parts.map(({ from, to }, index) => ({
    ...slide,
    tex: parts.length === 1 ? slide.tex : stack(from, to),
    size,
    shown: index === 0 ? slide.shown : [],
    continued: slide.continued || index > 0,
  }))
}
