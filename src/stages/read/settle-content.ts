import type { ListItem, Paragraph, Parents, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { positionOf } from './position.ts'
import { holdsBlocks, isParent, setChildren } from './rewrite.ts'

/** Content that runs in a line: it stands in paragraphs, headings and cells. */
const phrasing: ReadonlySet<string> = new Set([
  ...['break', 'delete', 'emphasis', 'footnoteReference', 'html', 'image', 'imageReference', 'inlineCode', 'inlineMath', 'link', 'linkReference', 'strong', 'text', 'textDirective'],
])

/**
 * Holds a tree that was made from HTML to what mdast allows, so that nothing stands where nobody looks for it: text
 * between blocks becomes a paragraph, what is in a list an item, and a block inside a line the text of that line. In place.
 */
export function settleContent(parent: Parents): void {
  for (const child of parent.children) if (isParent(child)) settleContent(child)
  if (parent.type === 'list') setChildren(parent, parent.children.map(inItem))
  else if (holdsBlocks(parent)) setChildren(parent, inParagraphs(parent.children))
  else if (parent.type !== 'table' && parent.type !== 'tableRow') setChildren(parent, parent.children.flatMap(inLine))
}

function inItem(node: RootContent): RootContent {
  if (node.type === 'listItem') return node
  const item: ListItem = { type: 'listItem', spread: false, children: [], ...positionOf(node) }
  setChildren(item, inParagraphs([node]))
  return item
}

/** White space between blocks is nothing. */
function inParagraphs(nodes: readonly RootContent[]): readonly RootContent[] {
  const blocks: RootContent[] = []
  let run: RootContent[] = []
  const close = (): void => {
    const paragraph: Paragraph = { type: 'paragraph', children: [], ...(run[0] === undefined ? {} : positionOf(run[0])) }
    setChildren(paragraph, run)
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) blocks.push(paragraph)
    run = []
  }
  for (const node of nodes) {
    if (phrasing.has(node.type)) run.push(node)
    else {
      close()
      blocks.push(node)
    }
  }
  close()
  return blocks
}

function inLine(node: RootContent): readonly RootContent[] {
  return phrasing.has(node.type) ? [node] : [{ type: 'text', value: ` ${toString(node)} `, ...positionOf(node) }]
}
