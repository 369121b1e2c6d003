import type { Parents, RootContent, Text } from 'mdast'
import { holdsBlocks, isParent, setChildren } from './rewrite.ts'

/**
 * Makes white space of running text what a reader sees: single spaces, none at the ends, no line ends inside.
 * Neighbouring texts become one, what is left empty goes, and every node has a position. After this,
 * offsets into `phrasingText` are offsets into the text nodes, one to one.
 */
export function tidy(root: Parents): void {
  tidyBlocks(root, root.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } })
}

function tidyBlocks(parent: Parents, position: NonNullable<RootContent['position']>): void {
  for (const child of parent.children) {
    child.position ??= position
    if (!isParent(child)) continue
    if (holdsInline(child)) tidyInline(child, child.position)
    else tidyBlocks(child, child.position)
  }
  setChildren(parent, parent.children.filter((child) => !isEmpty(child)))
}

function holdsInline(parent: Parents): boolean {
  return !holdsBlocks(parent) && parent.type !== 'list' && parent.type !== 'table' && parent.type !== 'tableRow'
}

/** An empty cell keeps its place in the row. */
function isEmpty(node: RootContent): boolean {
  return isParent(node) && node.children.length === 0 && node.type !== 'tableCell' && node.type !== 'footnoteDefinition'
}

function tidyInline(parent: Parents, position: NonNullable<RootContent['position']>): void {
  mergeTexts(parent, position)
  squeeze(parent)
  dropEmpty(parent)
}

function mergeTexts(parent: Parents, position: NonNullable<RootContent['position']>): void {
  const merged: RootContent[] = []
  for (const child of parent.children) {
    child.position ??= position
    const last = merged.at(-1)
    if (child.type === 'text' && last?.type === 'text') {
      last.value += child.value
      last.position = { start: last.position?.start ?? position.start, end: child.position.end }
    } else merged.push(child)
    if (isParent(child)) mergeTexts(child, child.position)
  }
  setChildren(parent, merged)
}

/** Walks the leaves in order and knows what stands before each. */
function squeeze(parent: Parents): void {
  /** The last text, where it is what was last heard. */
  let tail: Text | null = null
  let before: 'space' | 'text' = 'space'
  const walk = (nodes: RootContent[]): RootContent[] =>
    nodes.filter((node) => {
      if (isParent(node)) setChildren(node, walk([...node.children]))
      else if (node.type === 'text') {
        node.value = spaced(node.value)
        if (before === 'space') node.value = node.value.replace(/^ /, '')
        if (node.value === '') return false
        before = node.value.endsWith(' ') ? 'space' : 'text'
        tail = node
      } else if (node.type === 'break') {
        if (tail?.value.endsWith(' ') === true) {
          tail.value = tail.value.slice(0, -1)
          before = tail.value === '' ? 'space' : 'text'
        }
        if (before === 'space') return false
        before = 'space'
        tail = null
      } else if (node.type === 'inlineCode' || node.type === 'inlineMath') {
        node.value = node.value.replace(/\n/g, ' ')
        before = 'text'
        tail = null
      }
      return true
    })
  setChildren(parent, walk([...parent.children]))
  trimEnd(parent)
}

/**
 * Line ends between two characters of a script without spaces vanish; no-break spaces are the author's and stay. What
 * only a printer needs may still come from entities of HTML.
 */
function spaced(text: string): string {
  return text.replace(/[\u00ad\u2060\ufeff]/g, '').replace(betweenIdeographs, '$1').replace(/[ \t\n\f\v]+/g, ' ')
}

const betweenIdeographs = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu

/** White space and breaks at the end, behind which only silent nodes may stand. True when something is heard before. */
function trimEnd(parent: Parents): boolean {
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const node = parent.children[index]
    if (node?.type === 'text') {
      node.value = node.value.replace(/ $/, '')
      if (node.value !== '') return true
    } else if (node?.type === 'break') parent.children.splice(index, 1)
    else if (node?.type === 'inlineCode' || node?.type === 'inlineMath') return true
    else if (node !== undefined && isParent(node) && trimEnd(node)) return true
  }
  return false
}

function dropEmpty(parent: Parents): void {
  for (const child of parent.children) if (isParent(child)) dropEmpty(child)
  setChildren(parent, parent.children.filter((child) => !(child.type === 'text' && child.value === '') && !isEmpty(child)))
}

