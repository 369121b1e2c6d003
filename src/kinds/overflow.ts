import type { SlideFrame } from '../trees/talk.ts'
import type { SplitContext } from './kind.ts'

/** Tells the author what is too large for a slide, and where it stands. */
export function reportOverflow(slide: SlideFrame, { report }: Pick<SplitContext, 'report'>, reason: string): void {
  report.add('overflow', reason, slide.lines === null ? {} : { place: { line: slide.lines.start } })
}
