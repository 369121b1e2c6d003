import type { Point } from '../../trees/analysis.ts'
import type { Slide, TypeStep } from '../../trees/talk.ts'
import type { SplitContext } from '../kind.ts'
import { bodyHeight } from '../heading.ts'
import { divideLine, lineRuns } from '../line.ts'
import { countRunLines } from '../measure.ts'
import { reportOverflow } from '../overflow.ts'
import { partition } from '../partition.ts'
import { gridOf, pointStep } from '../scale.ts'
import { bodyMeasure } from '../type-scale.ts'

const mostPoints = 5
const steps: readonly TypeStep[] = [1, 2, 3]

/** The largest step at which all points stand together; else several slides at the largest step that needs the fewest of them. */
export function split(slide: Slide<'points'>, context: SplitContext): readonly Slide<'points'>[] {
  const first = bodyHeight(slide, context)
  const later = bodyHeight({ ...slide, continued: true }, context)
  const whole = steps.find((step) => slide.points.length <= mostPoints && pointsFit(slide.points, step, first, context))
  if (whole !== undefined) return [{ ...slide, step: whole }]

  const heightAt = (from: number): number => (from === 0 ? first : later)
  const points = slide.points.flatMap((point, index) =>
    divideLine(point, (piece) => pointsFit([piece], 3, Math.min(first, later), context)).map((piece) => ({ piece, number: slide.start + index })),
  )
  const partsAt = (step: TypeStep): readonly { readonly from: number; readonly to: number }[] =>
    partition(points.length, {
      fits: (from, to) => {
        const some = points.slice(from, to)
        const pieces = some.some(({ number }, index) => index > 0 && number === some[index - 1]?.number)
        return !pieces && some.length <= mostPoints && pointsFit(some.map(({ piece }) => piece), step, heightAt(from), context)
      },
      weight: (index) => {
        const point = points[index]
        return point === undefined ? 0 : pointHeight(point.piece, step, context)
      },
    })
  const smallest = partsAt(3)
  const step = steps.find((larger) => {
    const parts = partsAt(larger)
    return parts.length === smallest.length && parts.every(({ from, to }) => pointsFit(points.slice(from, to).map(({ piece }) => piece), larger, heightAt(from), context))
  }) ?? 3
  const parts = partsAt(step)
  if (parts.some(({ from, to }) => !pointsFit(points.slice(from, to).map(({ piece }) => piece), step, heightAt(from), context))) {
    reportOverflow(slide, context, 'A point is too long for a slide. Make it two sentences.')
  }
  return parts.map(({ from, to }, index) => {
    const some = points.slice(from, to)
    return {
      ...slide,
      points: some.map(({ piece }) => piece),
      start: some[0]?.number ?? slide.start,
      step,
      shown: parts.length === 1 ? slide.shown : some.flatMap(({ piece }) => piece.spans),
      continued: slide.continued || index > 0,
    }
  })
}

/** Whether points fill a height (px) at a step with the free space that each needs. A lone point keeps a line in reserve. */
export function pointsFit(points: readonly Point[], step: TypeStep, height: number, context: Pick<SplitContext, 'box' | 'widths'>): boolean {
  const { free } = context.box.scale
  const { line } = pointStep(step, context.box.scale)
  const set = points.reduce((sum, point) => sum + pointHeight(point, step, context), 0)
  return set + points.length * free * line + (points.length === 1 ? line * (1 - free) : 0) <= height
}

function pointHeight(point: Point, step: TypeStep, { box, widths }: Pick<SplitContext, 'box' | 'widths'>): number {
  const { size, line, padding } = pointStep(step, box.scale)
  const grid = gridOf(box)
  const room = grid.width - grid.hang
  return countRunLines(lineRuns(point, size), step === 3 ? Math.min(room, bodyMeasure) : room, widths) * line + padding
}
