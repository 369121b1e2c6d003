import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { positionOf } from './position.ts'
import { blockNames } from './markdown/html-names.ts'

/**
 * Makes a tree of HTML, which browsers forgive much, into one whose blocks hold what Markdown's may: blocks stand in no
 * inline element, tables that only lay out a page are opened, and none is larger than its cells. In place.
 */
export function settleStructure(root: HastRoot): void {
  settle(root)
}

/** What text that stands in a list by itself is an item of. */
const items: ReadonlyMap<string, string> = new Map([
  ['ul', 'li'],
  ['ol', 'li'],
  ['dl', 'dd'],
])

function settle(parent: HastRoot | Element): void {
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'doctype') continue
    if (child.type !== 'element') {
      const item = parent.type === 'element' && child.type === 'text' && child.value.trim() !== '' ? items.get(parent.tagName) : undefined
      children.push(item === undefined ? child : { type: 'element', tagName: item, properties: {}, children: [child], ...positionOf(child) })
      continue
    }
    settle(child)
    if (isInline(child) && child.children.some(isBlock)) for (const part of pushDown(child, child.children)) children.push(part)
    else if (child.tagName === 'table') for (const part of settleTable(child)) children.push(part)
    else children.push(child)
  }
  parent.children = children
}

/** Elements that readers of pages put in: they are no inline markup, whatever they hold. */
const ownElements: ReadonlySet<string> = new Set(['markdown', 'footnote-mark', 'footnote-note'])

function isInline({ tagName }: Element): boolean {
  return !blockNames.has(tagName) && tagName !== 'br' && !ownElements.has(tagName)
}

/** Children are settled first, so that a block is never deeper than a child. */
function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && blockNames.has(node.tagName)
}

/** Elements whose children are blocks and nothing else. */
const holdBlocksAlone: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr'])

/** An inline element around blocks goes into each of them, around its text. */
function pushDown(inline: Element, nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const close = (): void => {
    const says = run.some((node) => node.type !== 'text' || node.value.trim() !== '')
    if (says) result.push({ ...inline, properties: { ...inline.properties }, children: run })
    else for (const node of run) result.push(node)
    run = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node)
      continue
    }
    close()
    result.push(node.tagName === 'pre' || node.tagName === 'hr' ? node : { ...node, children: pushDown(inline, node.children) })
  }
  close()
  return result
}

/** A cell of a table of facts holds no more blocks than this, and no heading. */
const mostBlocks = 6
/** Words of a cell of several blocks that make it a page, not a fact. */
const longCell = 60

function settleTable(table: Element): readonly ElementContent[] {
  const rows = rowsOf(table)
  const cells = rows.flatMap(cellsOf)
  if (cells.length > 0 && isLayout(table, cells)) return [...captionsOf(table), ...cells.flatMap(({ children }) => separate(children))]
  const columns = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 1)
  for (const [index, row] of rows.entries()) {
    for (const cell of cellsOf(row)) {
      clamp(cell, 'colSpan', columns)
      clamp(cell, 'rowSpan', rows.length - index)
    }
  }
  for (const cell of cells) cell.children = sideBySide(cell.children)
  return [table]
}

/** Old pages and mails lay out their text in tables. */
function isLayout({ properties }: Element, cells: readonly Element[]): boolean {
  if (cells.length === 1 || properties['role'] === 'presentation' || properties['role'] === 'none') return true
  return cells.some((cell) => {
    const blocks = blocksIn(cell)
    const isPage = blocks.some(({ tagName }) => /^(?:h[1-6]|table|blockquote|figure)$/.test(tagName))
    return isPage || (blocks.length > 1 && (blocks.length > mostBlocks || wordsIn(cell) > longCell))
  })
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []))
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName))
}

function captionsOf(table: Element): ElementContent[] {
  return table.children.flatMap((child) => (child.type === 'element' && child.tagName === 'caption' ? [{ ...child, tagName: 'p' }] : []))
}

/** The content of a cell as blocks, so that it does not run into the next. */
function separate(nodes: readonly ElementContent[]): ElementContent[] {
  if (nodes.some(isBlock)) return [...nodes]
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '') ? [] : [{ type: 'element', tagName: 'p', properties: {}, children: [...nodes] }]
}

/** A cell of Markdown's holds one line: its blocks stand side by side. */
export function sideBySide(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (!isBlock(node) || node.tagName === 'pre') return [node]
    return [...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...sideBySide(node.children), ...(index < nodes.length - 1 ? [{ type: 'text' as const, value: ' ' }] : [])]
  })
}

function clamp({ properties }: Element, name: 'colSpan' | 'rowSpan', most: number): void {
  const span = Number(properties[name] ?? 1)
  properties[name] = span >= 1 ? Math.min(span, most) : 1
}

function blocksIn(node: Element): Element[] {
  return node.children.flatMap((child) => (isBlock(child) ? (holdBlocksAlone.has(child.tagName) && child.tagName !== 'table' ? blocksIn(child) : [child, ...(child.tagName === 'table' ? [] : blocksIn(child))]) : []))
}

function wordsIn(node: Element): number {
  const textOf = (some: ElementContent): string => (some.type === 'text' ? some.value : some.type === 'element' ? some.children.map(textOf).join(' ') : '')
  return textOf(node).split(/\s+/).length
}
