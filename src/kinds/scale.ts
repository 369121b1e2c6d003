import type { TypeStep } from '../trees/talk.ts'
import type { PageSize } from './kind.ts'
import type { Scale, TypeSize } from './type-scale.ts'

/** A step of running lines: its size, and the space above each line's text. */
export interface RunningStep extends TypeSize {
  readonly padding: number
}

/** A step of points. */
export function pointStep(step: TypeStep, scale: Scale): RunningStep {
  return { ...[scale.lead, scale.lead2, scale.body][step - 1] ?? scale.body, padding: step === 3 ? 20 : 24 }
}

/** Places on the page, px. */
export interface Grid {
  /** Between the side margins. */
  readonly width: number
  /** Width of columns 1 to n with the gutters between them. */
  readonly span: (columns: number) => number
  /** Columns 1 and 2 with their gutters: where numbers and marks hang. */
  readonly hang: number
  readonly top: number
  /** Lower edge of content above the footer. */
  readonly bottom: number
}

export const margin = { side: 80, top: 64, foot: 88 } as const
const gutter = 24

/** The grid of twelve columns on a page. */
export function gridOf(box: PageSize): Grid {
  const width = box.width - 2 * margin.side
  const column = (width - 11 * gutter) / 12
  return {
    width,
    span: (columns) => columns * column + (columns - 1) * gutter,
    hang: 2 * (column + gutter),
    top: margin.top,
    bottom: box.height - margin.foot,
  }
}
