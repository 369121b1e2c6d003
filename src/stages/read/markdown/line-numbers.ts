import type { List, ListItem, Paragraph, Parents, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { positionOf } from '../position.ts'
import { isParent, setChildren } from '../rewrite.ts'

/**
 * A line that begins with a year or a day is no entry of a list: `1917. It was…` where no list counts so far, and
 * "in the autumn of⏎1. October", which Markdown takes for a list in the middle of a sentence. The letters come back.
 */
export function restoreLineNumbers(parent: Parents, source: string): void {
  for (const child of parent.children) if (isParent(child)) restoreLineNumbers(child, source)
  if (!parent.children.some((child) => child.type === 'list' && child.ordered === true)) return
  const kept: RootContent[] = []
  for (const child of parent.children) {
    if (child.type === 'list' && child.ordered === true) addEntries(kept, child, source)
    else kept.push(child)
  }
  setChildren(parent, kept)
}

/** No list has so many entries. */
const firstYear = 1000

/** Entries stay a list, up to one that is none. */
function addEntries(kept: RootContent[], list: List, source: string): void {
  let open: List | null = null
  for (const item of list.children) {
    const number = /^\d+[.)]/.exec(source.slice(item.position?.start.offset, (item.position?.start.offset ?? 0) + 12))?.[0] ?? ''
    const before = kept.at(-1)
    const isProse = parseInt(number, 10) >= firstYear || (open === null && list.children.at(-1) === item && before !== undefined && goesOn(before, item))
    if (isProse) {
      open = null
      for (const node of blocksOf(item, number)) add(kept, node)
    } else if (open !== null) {
      open.children.push(item)
      if (open.position !== undefined && item.position !== undefined) open.position = { start: open.position.start, end: item.position.end }
    } else {
      open = { ...list, children: [item], start: item === list.children[0] ? (list.start ?? 1) : parseInt(number, 10), ...positionOf(item) }
      kept.push(open)
    }
  }
}

/** The line below one that ends in the middle of a sentence. */
function goesOn(before: RootContent, { position }: RootContent): before is Paragraph {
  return before.type === 'paragraph' && before.position?.end.line === (position?.start.line ?? 0) - 1 && /[\p{L}\p{N},]$/u.test(toString(before).trimEnd())
}

/** The blocks of an entry, the first with the number in front. */
function blocksOf(item: ListItem, number: string): RootContent[] {
  const { children, position } = item
  const [first, ...rest] = children
  const place = positionOf(item)
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [{ type: 'text', value: number, ...place }], ...place }, ...children]
  return [{ ...first, children: [{ type: 'text', value: `${number} ` }, ...first.children], ...startingAt(first, position) }, ...rest]
}

function startingAt({ position }: Paragraph, item: ListItem['position']): Pick<Paragraph, 'position'> {
  return position === undefined || item === undefined ? {} : { position: { start: item.start, end: position.end } }
}

function add(kept: RootContent[], node: RootContent): void {
  const before = kept.at(-1)
  if (node.type !== 'paragraph' || before === undefined || !goesOn(before, node)) kept.push(node)
  else {
    const joined: Paragraph = { ...before, children: [...before.children, { type: 'text', value: '\n' }, ...node.children] }
    if (before.position !== undefined && node.position !== undefined) joined.position = { start: before.position.start, end: node.position.end }
    kept.splice(-1, 1, joined)
  }
}
