import type { PhrasingContent } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'
import { formulaHeight, paragraphsOf, type FlowBlock } from '../flow.ts'
import type { Setting } from '../heading.ts'
import { countRunLines } from '../measure.ts'
import { inlineRuns } from '../runs.ts'
import { gridOf } from '../scale.ts'
import type { TypeSize } from '../type-scale.ts'

/** The label above and as much air below, px. */
const furniture = 56 + 24
const attributionGap = 40
/** Free around the quotation, px. */
const air = 24 + 24 + 32
/** Up to so many characters a quotation stands at 72 px. */
const shortQuotation = 130

/** The longest line of a quotation: columns 3 to 12, px. */
export function quoteMeasure(setting: Pick<Setting, 'box'>): number {
  const grid = gridOf(setting.box)
  return grid.width - grid.hang
}

/** Whether a quotation and its attribution fit at one of the sizes of the scale, some lines to spare. */
export function quoteFits(content: readonly FlowBlock[], attribution: readonly PhrasingContent[], size: number, spare: number, setting: Pick<Setting, 'box' | 'widths'>): boolean {
  const { scale } = setting.box
  const type = scale.quotes[size]
  if (type === undefined) return false
  if (size === 0 && flowText(content).length > shortQuotation) return false
  const measure = quoteMeasure(setting)
  const paragraphs = linesOf(content, type, measure, setting)
  const lines = paragraphs.reduce((sum, count) => sum + count, 0)
  const gaps = Math.max(0, paragraphs.length - 1) * (type.line / 2)
  const cited = attribution.length === 0 ? 0 : attributionGap + countRunLines(inlineRuns(attribution, 'labelStrong', scale.body.size), measure, setting.widths) * scale.body.line
  const grid = gridOf(setting.box)
  const height = grid.bottom - grid.top - furniture
  const needed = (lines + spare) * type.line + gaps + cited
  // A line more than measured may use the air below the label and above the footer.
  return needed <= height && needed + (lines > 2 ? type.line : 0) <= height + air
}

/** Index of the largest size at which a quotation fits; the smallest where none does. */
export function quoteSize(content: readonly FlowBlock[], attribution: readonly PhrasingContent[], setting: Pick<Setting, 'box' | 'widths'>): number {
  const { quotes } = setting.box.scale
  const size = quotes.findIndex((_, index) => quoteFits(content, attribution, index, 0, setting))
  return size < 0 ? quotes.length - 1 : size
}

function linesOf(content: readonly FlowBlock[], { size, line: height }: TypeSize, measure: number, setting: Pick<Setting, 'widths'>): readonly number[] {
  return content.flatMap((block): readonly number[] => {
    if (block.type === 'code') return [block.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * 0.54) / measure)), 0)]
    if (block.type === 'math') return [Math.ceil(formulaHeight(block.value, size) / height)]
    if (block.type === 'table') return [block.children.length * 2]
    if (block.type === 'heading') return [countRunLines(inlineRuns(block.children, 'strong', size), measure, setting.widths)]
    const inset = block.type === 'paragraph' ? 0 : 1.2 * size
    return paragraphsOf([block]).map(({ children }) => countRunLines(inlineRuns(children, 'emphasis', size), measure - inset, setting.widths))
  })
}

function flowText(content: readonly FlowBlock[]): string {
  return paragraphsOf(content)
    .map(({ children }) => phrasingText(children))
    .join(' ')
}
