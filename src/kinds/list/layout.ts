import type { ListItem } from 'mdast'
import type { TypeStep } from '../../trees/talk.ts'
import { formulaHeight, type FlowBlock } from '../flow.ts'
import type { Setting } from '../heading.ts'
import { countRunLines } from '../measure.ts'
import { inlineRuns } from '../runs.ts'
import { gridOf, pointStep, type RunningStep } from '../scale.ts'
import { bodyMeasure, type Scale } from '../type-scale.ts'

type Metrics = Pick<Setting, 'box' | 'widths'>

/** A step of an author's list; the last is tighter than that of points. */
function listStep(step: TypeStep, scale: Scale): RunningStep {
  const type = pointStep(step, scale)
  return step === 3 ? { ...type, padding: 12 } : type
}

/** Free space below an item of the last step, as a share of that of the others: with its padding it is as much. */
const lastFree = 0.5

/** Items on one slide at most. */
export const mostItems = 7

/** Indent of a nested list, px, and the space above each of its items. */
const indent = 36
const nestedGap = 8

/** Whether items fill a height (px) at a step with the free space that each needs, some lines to spare. */
export function itemsFit(items: readonly ListItem[], step: TypeStep, height: number, spare: number, metrics: Metrics): boolean {
  const { line } = listStep(step, metrics.box.scale)
  const free = metrics.box.scale.free * (step === 3 ? lastFree : 1)
  const set = items.reduce((sum, item) => sum + itemHeight(item, step, metrics), 0)
  return items.length <= mostItems && set + items.length * free * line + (items.length === 1 ? line / 2 : 0) + spare * line <= height
}

/** Height of an item with the space above it, px. */
export function itemHeight(item: ListItem, step: TypeStep, metrics: Metrics): number {
  const { size, line, padding } = listStep(step, metrics.box.scale)
  const grid = gridOf(metrics.box)
  const room = grid.width - grid.hang
  return padding + flowHeight(item.children, { size, line }, step === 3 ? Math.min(room, bodyMeasure) : room, metrics)
}

function flowHeight(blocks: readonly FlowBlock[], type: { readonly size: number; readonly line: number }, measure: number, metrics: Metrics): number {
  return blocks.reduce((sum, block, index) => sum + (index > 0 ? nestedGap : 0) + blockHeight(block, type, measure, metrics), 0)
}

function blockHeight(block: FlowBlock, type: { readonly size: number; readonly line: number }, measure: number, metrics: Metrics): number {
  const { scale } = metrics.box
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return countRunLines(inlineRuns(block.children, block.type === 'heading' ? 'strong' : 'text', type.size), measure, metrics.widths) * type.line
    case 'list':
      return block.children.reduce((sum, item, index) => sum + (index > 0 ? nestedGap : 0) + flowHeight(item.children, scale.body, measure - indent, metrics), 0)
    case 'blockquote':
      return flowHeight(block.children, scale.body, measure - indent, metrics)
    case 'code':
      return block.value.split('\n').reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * scale.small.size * 0.6) / measure)), 0) * scale.small.line
    case 'table':
      return block.children.length * scale.body.line * 2
    case 'math':
      return formulaHeight(block.value, type.size)
    default:
      return 0
  }
}
