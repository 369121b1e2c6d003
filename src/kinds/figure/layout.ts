import type { PhrasingContent } from 'mdast'
import type { ImageAsset } from '../../trees/assets.ts'
import type { SlideFrame } from '../../trees/talk.ts'
import { bodyHeight, fitHeading, fitWideHeading, type HeadingFit, type Setting } from '../heading.ts'
import { countRunLines } from '../measure.ts'
import { inlineRuns } from '../runs.ts'
import { gridOf, margin } from '../scale.ts'

/** A picture wider than this keeps its shape below the heading. */
const landscape = 1.6
/** Of a picture that fills its panel at most this share may be cut off. */
const mostCropped = 0.15
const captionPadding = 17
const captionGap = 16
const besideGap = 24
const narrowestBeside = 240
/** A heading that leaves less room below it in its column stands on top instead. */
const fewestCaptionLines = 2
/** Share of the height below the heading that a caption may take. */
const captionShare = 0.4

/**
 * `bleed`: heading and caption in columns 1 to 4, the picture to three edges. `beside`: heading on top, the caption in what
 * a wide picture leaves free. `below`: heading on top, the caption under the picture.
 */
export interface FigureLayout {
  readonly type: 'bleed' | 'beside' | 'below'
  readonly heading: HeadingFit
  /** Whether the picture fills its panel, cropped a little. */
  readonly cover: boolean
  /** Width of the picture beside its caption, px. */
  readonly pictureWidth: number
  readonly captionMeasure: number
  /** Lines of caption there is room for. */
  readonly captionLines: number
}

/** Where heading, picture and caption of a figure stand; a missing picture counts as 3:2. */
export function layFigure(frame: SlideFrame, caption: readonly PhrasingContent[], image: ImageAsset | null, setting: Setting): FigureLayout {
  const { scale } = setting.box
  const grid = gridOf(setting.box)
  const ratio = image === null || image.height === 0 ? 1.5 : image.width / image.height
  const column = grid.span(4)
  const columnHeading = fitHeading(frame, setting, column, [scale.head, scale.headLong, scale.body], 5)
  const free = grid.bottom - grid.top - columnHeading.height - scale.headGap - captionPadding
  if (ratio <= landscape && free >= (caption.length === 0 ? 0 : fewestCaptionLines * scale.small.line)) {
    const panel = (setting.box.width - margin.side - grid.span(4) - 24) / setting.box.height
    const lost = 1 - Math.min(ratio, panel) / Math.max(ratio, panel)
    return { type: 'bleed', heading: columnHeading, cover: lost <= mostCropped, pictureWidth: 0, captionMeasure: column, captionLines: Math.floor(free / scale.small.line) }
  }
  const heading = fitWideHeading(frame, setting)
  const height = bodyHeight(frame, setting)
  const pictureWidth = Math.min(grid.width, height * ratio)
  const beside = grid.width - pictureWidth - besideGap
  if (caption.length > 0 && beside >= narrowestBeside && captionLinesOf(caption, beside, setting) <= Math.floor((height - captionPadding) / scale.small.line)) {
    return { type: 'beside', heading, cover: false, pictureWidth, captionMeasure: beside, captionLines: Math.floor((height - captionPadding) / scale.small.line) }
  }
  const captionMeasure = grid.span(10)
  return { type: 'below', heading, cover: false, pictureWidth, captionMeasure, captionLines: Math.floor((height * captionShare - captionGap) / scale.small.line) }
}

/** Lines a caption takes in a measure (px). */
export function captionLinesOf(caption: readonly PhrasingContent[], measure: number, { widths, box }: Pick<Setting, 'widths' | 'box'>): number {
  return caption.length === 0 ? 0 : countRunLines(inlineRuns(caption, 'label', box.scale.small.size), measure, widths)
}
