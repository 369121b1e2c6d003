import type { Blockquote, BlockContent, DefinitionContent, List, ListItem } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'

type FlowBlock = BlockContent | DefinitionContent

/** A list as its slide shows it: fences opened, without `:::notes`, and without what holds no words; `null` where nothing is left. */
export function shownList(list: List): List | null {
  const items = list.children.map((item): ListItem => ({ ...item, children: shownBlocks(item.children) }))
  const filled = items.filter(({ children }) => children.length > 0)
  if (filled.length === 0) return null
  // The items of a numbered list have their numbers from those before them.
  return { ...list, children: list.ordered === true ? items : filled }
}

/** The same for a quotation. */
export function shownQuote(quote: Blockquote): Blockquote | null {
  const children = shownBlocks(quote.children)
  return children.length === 0 ? null : { ...quote, children }
}

function shownBlocks(blocks: readonly FlowBlock[]): FlowBlock[] {
  return blocks.flatMap((block): readonly FlowBlock[] => {
    if (block.type === 'containerDirective') return block.name === 'notes' ? [] : shownBlocks(block.children)
    const inner = block.type === 'list' ? shownList(block) : block.type === 'blockquote' ? shownQuote(block) : block
    const isSilent = inner?.type === 'paragraph' && phrasingText(inner.children).trim() === ''
    return inner === null || isSilent ? [] : [inner]
  })
}
