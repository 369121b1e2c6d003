import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import { h } from 'hastscript'
import type { Widths } from '../trees/assets.ts'
import type { Essay } from '../trees/essay.ts'
import type { SlideFrame } from '../trees/talk.ts'
import type { Box, RenderContext } from './kind.ts'
import { countRunLines, widestWord, type Run } from './measure.ts'
import { inlineRuns } from './runs.ts'
import { gridOf } from './scale.ts'
import type { TypeSize } from './type-scale.ts'
import { keepTogether } from './together.ts'

/** What measuring a slide needs; `split` has it as it is, `render` through {@link settingOf}. */
export interface Setting {
  readonly box: Box
  readonly widths: Widths
  readonly essay: Essay
}

/** The setting of a slide that is being rendered. */
export function settingOf(context: RenderContext): Setting {
  return { box: context.box, widths: context.assets.theme.widths, essay: context.essay }
}

/** Room for the word "(continued)" in the longest of our languages, in figures of small type. */
const continuedFigures = 14

/** The slide's own heading; else the section it stands in; else the talk's title. */
export function headingContent(frame: SlideFrame, essay: Essay): readonly PhrasingContent[] {
  if (frame.heading !== null) return frame.heading.content
  const section = frame.trail.at(-1)
  return section === undefined ? essay.meta.titleContent : section.content
}

/** A heading as it is going to stand. */
export interface HeadingFit extends TypeSize {
  readonly lines: number
  /** px */
  readonly height: number
}

/**
 * The largest of some sizes at which a heading takes at most so many lines of a measure (px); else the smallest.
 * A continuation keeps the size of its first part; with the word behind it, it may take a line more, or a wider measure.
 */
export function fitHeading(frame: SlideFrame, setting: Setting, measure: number, sizes: readonly TypeSize[], most: number, continuedMeasure: number = measure): HeadingFit {
  const content = headingContent(frame, setting.essay)
  const { scale } = setting.box
  let fit: HeadingFit = { ...scale.headLong, lines: 1, height: scale.headLong.line }
  for (const { size, line } of sizes) {
    const runs: readonly Run[] = inlineRuns(content, 'heading', size).map((run) => ({ ...run, tracking: scale.tracking.head }))
    const own = countRunLines(runs, measure, setting.widths)
    const lines = frame.continued ? countRunLines([...runs, { text: ` ${'0'.repeat(continuedFigures)}`, role: 'label', size: scale.small.size }], continuedMeasure, setting.widths) : own
    fit = { size, line, lines, height: lines * line }
    if (own <= most && widestWord(runs, setting.widths) <= measure) break
  }
  return fit
}

const mostLongLines = 4

/** The heading over a whole slide: two lines at 50 px, else four at 38, else as many as it takes at 30. */
export function fitWideHeading(frame: SlideFrame, setting: Setting): HeadingFit {
  const grid = gridOf(setting.box)
  const { scale } = setting.box
  const fit = fitHeading(frame, setting, grid.span(11), [scale.head, scale.headLong], 2, grid.width)
  return fit.lines <= mostLongLines ? fit : fitHeading(frame, setting, grid.span(11), [scale.body], 2, grid.width)
}

/** Height below the heading, above the footer, px. */
export function bodyHeight(frame: SlideFrame, setting: Setting): number {
  const grid = gridOf(setting.box)
  return grid.bottom - grid.top - fitWideHeading(frame, setting).height - setting.box.scale.headGap
}

/** Inline content, and that the slide goes on from the one before. */
function withContinued(content: readonly ElementContent[], frame: SlideFrame, context: RenderContext): readonly ElementContent[] {
  if (!frame.continued) return content
  const { continued } = context.labels
  const word = continued.trimStart()
  return [...content, { type: 'text', value: continued.slice(0, -word.length) }, h('small', { className: ['continued'] }, word)]
}

/** The `<h2>` over a content slide. */
export function renderHeading(frame: SlideFrame, context: RenderContext, fit: HeadingFit = fitWideHeading(frame, settingOf(context))): Element {
  const content = withContinued(keepTogether(context.inline(headingContent(frame, context.essay))), frame, context)
  const { scale } = context.box
  return h('h2', fit.size < scale.head.size ? { dataSize: fit.size < scale.headLong.size ? '3' : '2' } : {}, ...content)
}

/** The `<h2>` as a small label, for slides whose text is the message. */
export function renderLabelHeading(frame: SlideFrame, context: RenderContext): Element {
  return h('h2', { className: ['label'] }, ...withContinued(keepTogether(context.inline(headingContent(frame, context.essay))), frame, context))
}

/** The `<h2>` for bookmarks and screen readers alone, where the author gave the slide no heading. */
export function renderHiddenHeading(frame: SlideFrame, context: RenderContext): Element {
  return h('h2', { className: ['unseen'] }, ...withContinued(keepTogether(context.inline(headingContent(frame, context.essay))), frame, context))
}
