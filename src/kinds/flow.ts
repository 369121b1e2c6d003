import type { BlockContent, DefinitionContent, List, ListItem, Paragraph } from 'mdast'
import type { Essay, Span } from '../trees/essay.ts'
import { phrasingText, sliceInline } from '../trees/inline.ts'
import { boundaryBefore } from './boundary.ts'
import { inlineFrom } from './runs.ts'

/** What may stand in a quotation or a list item. */
export type FlowBlock = BlockContent | DefinitionContent

/** Whether blocks fit on one slide with some lines to spare. */
export type FlowFits = (blocks: readonly FlowBlock[], spareLines: number) => boolean

const mostSpareLines = 8

/**
 * Blocks poured into the fewest slides, broken between blocks, items or sentences; only a sentence longer than a slide
 * is broken inside. The slides are made as even as that allows. A block that cannot be broken stands alone though it does not fit.
 */
export function pourBlocks(blocks: readonly FlowBlock[], fits: FlowFits): readonly (readonly FlowBlock[])[] {
  let parts = pourOnce(blocks, (some) => fits(some, 0))
  for (let spare = 1; spare <= mostSpareLines && parts.length > 1; spare++) {
    const more = pourOnce(blocks, (some) => fits(some, spare))
    if (more.length > parts.length) break
    parts = more
  }
  return parts
}

type Fits = (blocks: readonly FlowBlock[]) => boolean

function pourOnce(blocks: readonly FlowBlock[], fits: Fits): readonly (readonly FlowBlock[])[] {
  const parts: (readonly FlowBlock[])[] = []
  const waiting = [...blocks]
  let current: FlowBlock[] = []
  const close = (): void => {
    parts.push(current)
    current = []
  }
  for (let block = waiting.shift(); block !== undefined; block = waiting.shift()) {
    if (fits([...current, block])) {
      current.push(block)
      continue
    }
    const earlier = current
    const pieces = cutBlock(block, (some) => fits([...earlier, ...some]), earlier.length > 0)
    if (pieces !== null) {
      current.push(pieces[0])
      waiting.unshift(pieces[1])
      close()
    } else if (current.length > 0) {
      waiting.unshift(block)
      close()
    } else {
      current.push(block)
      close()
    }
  }
  if (current.length > 0) close()
  return parts
}

/** A block in two pieces, the first of which fits; `null` where it cannot be broken. `gently`: at ends of sentences only. */
function cutBlock(block: FlowBlock, fits: Fits, gently: boolean): readonly [FlowBlock, FlowBlock] | null {
  switch (block.type) {
    case 'paragraph':
      return cutParagraph(block, fits, gently)
    case 'list':
      return cutList(block, fits, gently)
    case 'blockquote': {
      const pieces = cutChildren(block.children, (some) => fits([{ ...block, children: [...some] }]), gently)
      return pieces === null ? null : [{ ...block, children: [...pieces[0]] }, { ...block, children: [...pieces[1]] }]
    }
    case 'code': {
      const lines = block.value.split('\n')
      const head = (count: number): FlowBlock => ({ ...block, value: lines.slice(0, count).join('\n') })
      const count = largest(lines.length - 1, (some) => fits([head(some)]))
      return count === 0 ? null : [head(count), { ...block, value: lines.slice(count).join('\n') }]
    }
    default:
      return null
  }
}

function cutParagraph(paragraph: Paragraph, fits: Fits, gently: boolean): readonly [Paragraph, Paragraph] | null {
  const text = phrasingText(paragraph.children)
  const head = (offset: number): Paragraph => ({ ...paragraph, children: sliceInline(paragraph.children, 0, offset) })
  const limit = largest(text.length - 1, (offset) => fits([head(offset)]))
  if (limit === 0) return null
  const boundary = boundaryBefore(text, limit)
  if (gently && boundary.level !== 'sentence') return null
  const before = sliceInline(paragraph.children, 0, boundary.at)
  const rest = inlineFrom(paragraph.children, boundary.at)
  if (phrasingText(before).trim() === '' || phrasingText(rest) === '') return null
  return [{ ...paragraph, children: before }, { ...paragraph, children: rest }]
}

function cutList(list: List, fits: Fits, gently: boolean): readonly [List, List] | null {
  const part = (items: readonly ListItem[], from: number): List => ({
    ...list,
    children: [...items],
    ...(list.ordered === true ? { start: (list.start ?? 1) + from } : {}),
  })
  const count = largest(list.children.length - 1, (some) => fits([part(list.children.slice(0, some), 0)]))
  if (count > 0) return [part(list.children.slice(0, count), 0), part(list.children.slice(count), count)]
  const [first, ...others] = list.children
  if (first === undefined || gently) return null
  const pieces = cutChildren(first.children, (some) => fits([part([{ ...first, children: [...some] }], 0)]), false)
  if (pieces === null) return null
  return [part([{ ...first, children: [...pieces[0]] }], 0), part([{ ...first, children: [...pieces[1]] }, ...others], 0)]
}

function cutChildren(blocks: readonly FlowBlock[], fits: Fits, gently: boolean): readonly [readonly FlowBlock[], readonly FlowBlock[]] | null {
  const count = largest(blocks.length, (some) => fits(blocks.slice(0, some)))
  const next = blocks[count]
  if (next === undefined) return null
  const earlier = blocks.slice(0, count)
  const pieces = cutBlock(next, (some) => fits([...earlier, ...some]), gently || count > 0)
  if (pieces !== null) return [[...earlier, pieces[0]], [pieces[1], ...blocks.slice(count + 1)]]
  return count === 0 ? null : [earlier, blocks.slice(count)]
}

/** The largest number from 0 to `most` of which a monotone promise holds. */
function largest(most: number, holds: (value: number) => boolean): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** KaTeX's type is so much larger than the text around it. */
const katexScale = 1.21

/** Height of a displayed formula among text of a size (px), with the 1 em above and below it: an estimate on the safe side, px. */
export function formulaHeight(tex: string, size: number): number {
  const rows = tex.split('\\\\').length
  const row = /\\(?:[dtc]?frac|sum|prod|int|lim|begin)/u.test(tex) ? 3.2 : 1.2
  return (rows * row * katexScale + 2) * size
}

/** All paragraphs in blocks, in order. */
export function paragraphsOf(blocks: readonly FlowBlock[]): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'blockquote') return paragraphsOf(block.children)
    if (block.type === 'list') return block.children.flatMap((item) => paragraphsOf(item.children))
    return []
  })
}

/**
 * Where the paragraphs of parts stand in the prose, which together are all of some blocks: the pieces of a paragraph follow
 * each other in it, so that nothing needs to be looked for. Paragraphs that are not spoken have no span.
 */
export function spansOfParts(parts: readonly (readonly FlowBlock[])[], blocks: readonly FlowBlock[], essay: Essay): readonly (readonly Span[])[] {
  const originals = placed(paragraphsOf(blocks), essay)
  let current = originals.shift()
  let at = 0
  return parts.map((part) =>
    paragraphsOf(part).flatMap((piece): readonly Span[] => {
      const { text, start } = current ?? { text: '', start: null }
      const own = phrasingText(piece.children)
      const from = at
      at += own.length
      // White space at a break is in neither piece.
      while (/\s/u.test(text.charAt(at))) at += 1
      if (at >= text.length) {
        current = originals.shift()
        at = 0
      }
      return start === null || own === '' ? [] : [{ start: start + from, end: start + from + own.trimEnd().length }]
    }),
  )
}

/** Paragraphs with their text, and its start in the prose; one that lost its last line to an attribution is known by its beginning. */
function placed(paragraphs: readonly Paragraph[], { passages, prose }: Essay): { readonly text: string; readonly start: number | null }[] {
  let after = 0
  return paragraphs.map((paragraph) => {
    const text = phrasingText(paragraph.children)
    const passage =
      passages.find(({ node }) => node === paragraph) ?? passages.find(({ span, node }) => span.start >= after && node.position?.start.line === paragraph.position?.start.line && prose.startsWith(text, span.start))
    after = passage?.span.end ?? after
    return { text, start: passage?.span.start ?? null }
  })
}
