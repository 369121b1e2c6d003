import type { Slide } from '../../trees/talk.ts'
import { bodyHeight } from '../heading.ts'
import type { SplitContext } from '../kind.ts'
import { reportOverflow } from '../overflow.ts'
import { partition } from '../partition.ts'
import { gridOf } from '../scale.ts'
import { breakable } from './break.ts'
import { extentOf, type Extent } from './extent.ts'

const largest = 80
const smallest = 30
/** Nothing on a slide is smaller, px. */
const least = 24
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
  const sizeFor = (extent: Extent): number => Math.floor(Math.min(largest, width / extent.width, height / extent.height) / 2) * 2
  const sizeOf = (tex: string): number => sizeFor(extentOf(typesetMath(tex, true)))

  const formula = typesetMath(slide.tex, true)
  const whole = sizeFor(extentOf(formula))
  // What is no TeX is shown as its source, and its pieces are none either.
  if (formula.tagName === 'code') return [{ ...slide, size: Math.max(least, whole) }]
  if (whole >= comfortable) return [{ ...slide, size: whole }]
  const { pieces, leads, stack } = breakable(slide.tex)
  if (pieces.length > 1) {
    const stacked = stack(0, pieces.length)
    const size = sizeOf(stacked)
    if (size >= smallest && size > whole) return [{ ...slide, tex: stacked, size }]
  }
  if (whole >= smallest) return [{ ...slide, size: whole }]

  // Each line is typeset once: all the runs of lines would be far too many.
  const rows = pieces.map((_, index) => extentOf(typesetMath(stack(index, index + 1), true)))
  const parts = partition(pieces.length, { fits: (from, to) => sizeFor(stackedExtent(rows.slice(from, to), leads && from === 0)) >= smallest, weight: () => 1 })
  const sizes = parts.map(({ from, to }) => sizeOf(stack(from, to)))
  const size = Math.max(least, sizes.reduce((one, other) => Math.min(one, other), largest))
  if (sizes.some((own) => own < size)) {
    reportOverflow(slide, context, 'A formula is too wide for a slide. Break it with \\\\ inside \\begin{aligned} … \\end{aligned}.')
  }
  return parts.map(({ from, to }, index) => ({
    ...slide,
    tex: pieces.length === 1 ? slide.tex : stack(from, to),
    size,
    shown: index === 0 ? slide.shown : [],
    continued: slide.continued || index > 0,
  }))
}

/** Space between two lines and the height of the lowest one, as KaTeX sets `aligned`, em. */
const rowGap = 0.3
const lowestRow = 1.2

/** What lines take below each other; a left side stands before the first of them. */
function stackedExtent(rows: readonly Extent[], leads: boolean): Extent {
  const [first] = rows
  const lead = leads && first !== undefined && rows.length > 1 ? first : null
  const below = lead === null ? rows : rows.slice(1)
  return {
    width: below.reduce((widest, { width }) => Math.max(widest, width), 0) + (lead?.width ?? 0),
    height: below.reduce((sum, { height }) => sum + Math.max(lowestRow, height) + rowGap, -rowGap),
  }
}
