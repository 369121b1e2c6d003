import type { Rendered } from '../trees/rendered.ts'

/** mm */
export const papers = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } } as const
export type Paper = keyof typeof papers

/** Page margins, mm. */
export const margins = { top: 14, side: 18, bottom: 12 } as const

const mmPerPx = 25.4 / 96

/** Custom properties of a frame that shows a slide at a width in mm. */
export function frameStyle(width: number, { size }: Rendered): string {
  return `--frame-width:${round(width)}mm;--frame-height:${round((width * size.height) / size.width)}mm;--frame-scale:${round(width / (size.width * mmPerPx))}`
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
