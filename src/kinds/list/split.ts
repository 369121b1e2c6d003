import type { ListItem } from 'mdast'
import type { Span } from '../../trees/essay.ts'
import type { Slide, TypeStep } from '../../trees/talk.ts'
import { pourBlocks, spansOfParts } from '../flow.ts'
import { bodyHeight } from '../heading.ts'
import type { SplitContext } from '../kind.ts'
import { reportOverflow } from '../overflow.ts'
import { partition, type Part } from '../partition.ts'
import { itemHeight, itemsFit } from './layout.ts'

const steps: readonly TypeStep[] = [1, 2, 3]

interface NumberedItem {
  readonly item: ListItem
  readonly number: number
  readonly spans: readonly Span[]
}

/** The largest step at which all items stand together; else several slides, numbers going on. An item taller than a slide is broken inside. */
export function split(slide: Slide<'list'>, context: SplitContext): readonly Slide<'list'>[] {
  const first = bodyHeight(slide, context)
  const whole = steps.find((step) => itemsFit(slide.items, step, first, 0, context))
  if (whole !== undefined) return [{ ...slide, step: whole }]

  const later = bodyHeight({ ...slide, continued: true }, context)
  const height = Math.min(first, later)
  const items = slide.items.flatMap((item, index): readonly NumberedItem[] => {
    const number = slide.start + index
    const isLow = itemsFit([item], 3, height, 0, context)
    const parts = isLow ? [item.children] : pourBlocks(item.children, (some, spare) => itemsFit([{ ...item, children: [...some] }], 3, height, spare, context))
    const spans = spansOfParts(parts, item.children, context.essay)
    return parts.map((some, part) => ({ item: { ...item, children: [...some] }, number, spans: spans[part] ?? [] }))
  })
  const fits = (from: number, to: number, step: TypeStep): boolean => {
    const some = items.slice(from, to)
    const pieces = some.some(({ number }, index) => index > 0 && number === some[index - 1]?.number)
    return !pieces && itemsFit(some.map(({ item }) => item), step, from === 0 ? first : later, 0, context)
  }
  const partsAt = (step: TypeStep): readonly Part[] =>
    partition(items.length, {
      fits: (from, to) => fits(from, to, step),
      weight: (index) => {
        const numbered = items[index]
        return numbered === undefined ? 0 : itemHeight(numbered.item, step, context)
      },
    })
  const fewest = partsAt(3).length
  const step = steps.find((larger) => partsAt(larger).length === fewest && partsAt(larger).every(({ from, to }) => fits(from, to, larger))) ?? 3
  const parts = partsAt(step)
  if (parts.some(({ from, to }) => !fits(from, to, step))) {
    reportOverflow(slide, context, 'A list item holds something that is too large for a slide.')
  }
  return parts.map(({ from, to }, index) => {
    const some = items.slice(from, to)
    return {
      ...slide,
      items: some.map(({ item }) => item),
      start: some[0]?.number ?? slide.start,
      step,
      shown: parts.length === 1 || slide.shown.length === 0 ? slide.shown : some.flatMap(({ spans }) => spans),
      continued: slide.continued || index > 0,
    }
  })
}
