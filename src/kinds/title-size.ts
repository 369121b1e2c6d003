import type { PhrasingContent } from 'mdast'
import type { Widths } from '../trees/assets.ts'
import { countRunLines, widestWord, type Run } from './measure.ts'
import { inlineRuns } from './runs.ts'
import type { Box } from './kind.ts'

/** Lines a title may take at 96, 72, 50 and 38 px. */
const mostLines = [3, 4, 6, 9] as const

/** The size of a title, 1 (96 px) to 4 (38 px): the first at which a line of the measure (px) holds the longest word and all lines fit a height (px). */
export function titleSize(title: readonly PhrasingContent[], measure: number, height: number, { scale }: Pick<Box, 'scale'>, widths: Widths): number {
  for (const [index, { size, line }] of scale.titles.entries()) {
    const runs: readonly Run[] = inlineRuns(title, 'title', size).map((run) => ({ ...run, tracking: scale.tracking.title }))
    const lines = countRunLines(runs, measure, widths)
    if (widestWord(runs, widths) <= measure && lines <= (mostLines[index] ?? 3) && lines * line <= height) return index + 1
  }
  return scale.titles.length
}
