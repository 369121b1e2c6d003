import type { Element, ElementContent, Root } from 'hast'
import type { Cut } from '../cruft/announce.ts'
import { lineOf } from '../html-text.ts'
import { blockNames } from '../markdown/html-names.ts'
import { articleOf } from './article.ts'
import { hasFurnitureRole, isFurniture } from './furniture.ts'

interface Main {
  readonly root: Root
  readonly cuts: readonly Cut[]
  readonly byline: string | null
}

/** A block that holds text or a picture: the smallest piece that stays or goes. */
interface Piece {
  readonly node: Element
  readonly stays: boolean
}

/**
 * The main content of a page. A page without furniture is all content. In others Readability says where the article
 * begins and ends; between the two only what says itself that it is furniture goes, and no long prose for a name alone
 * ("social-history"); outside of them prose stays that is long, has few links and is in no furniture.
 */
export function mainContentOf(page: Root): Main {
  const whole = { root: page, cuts: [], byline: null }
  if (!hasFurniture(page)) return whole
  const article = articleOf(page)
  if (article === null) return whole
  const pieces = piecesOf(page, article.elements)
  const first = pieces.findIndex(({ node, isKept, inFurniture }) => isKept && !inFurniture && isProse(node))
  const last = pieces.findLastIndex(({ node, isKept, inFurniture }) => isKept && !inFurniture && isProse(node))
  if (first === -1) return whole
  const start = firstOf(pieces, first)
  const judged = pieces.map(({ node, isKept, inFurniture }, index): Piece => {
    const isInside = index >= start && index <= last
    const mayStay = !inFurniture || (isInside && inFurniture === 'by name' && isLongProse(node))
    return { node, stays: isKept || (mayStay && (isInside || isLongProse(node))) }
  })
  const gone = new Set(judged.filter(({ stays }) => !stays).map(({ node }) => node))
  return { root: { ...page, children: page.children.flatMap((child) => without(child, gone)) }, cuts: cutsOf(judged), byline: article.byline }
}

interface Found {
  readonly node: Element
  /** Readability keeps it. */
  readonly isKept: boolean
  /** What says so: a name, which is a guess, or an element or role, which is not. */
  readonly inFurniture: false | 'by name' | 'by role'
}

const blocks: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'pre', 'table', 'figure', 'img', 'figcaption', 'summary', 'caption', 'hr', 'svg', 'video', 'math'])

function piecesOf(page: Root, kept: ReadonlySet<Element>): Found[] {
  const found: Found[] = []
  const walk = (node: Element, around: Found['inFurniture']): void => {
    const isInside = hasFurnitureRole(node) ? 'by role' : around === false && isFurniture(node) ? 'by name' : around
    if (blocks.has(node.tagName) || holdsText(node)) found.push({ node, isKept: kept.has(node), inFurniture: isInside })
    else for (const child of node.children) if (child.type === 'element') walk(child, isInside)
  }
  for (const child of page.children) if (child.type === 'element') walk(child, false)
  return found
}

/** Text beside blocks is nobody's piece, and stays. */
function holdsText(node: Element): boolean {
  return node.children.some((child) => child.type === 'text' && child.value.trim() !== '') && !holdsBlocks(node)
}

function holdsBlocks({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (blocks.has(child.tagName) || blockNames.has(child.tagName) || holdsBlocks(child)))
}

/** The heading of the page, and what stands between it and the first prose, belong to the article. */
function firstOf(pieces: readonly Found[], prose: number): number {
  const heading = pieces.slice(0, prose).findLastIndex(({ node, inFurniture }) => node.tagName === 'h1' && !inFurniture)
  if (heading !== -1) return heading
  const kept = pieces.findIndex(({ isKept, inFurniture }) => isKept && !inFurniture)
  return kept === -1 ? prose : kept
}

function isProse(node: Element): boolean {
  return lineOf(node).split(' ').length >= 8
}

function isLongProse(node: Element): boolean {
  const text = lineOf(node)
  return text.split(' ').length >= 25 && linkedLength(node) < text.length * 0.3
}

function linkedLength(node: Element): number {
  return node.children.reduce((sum, child) => sum + (child.type !== 'element' ? 0 : child.tagName === 'a' ? lineOf(child).length : linkedLength(child)), 0)
}

function without(node: ElementContent | Root['children'][number], gone: ReadonlySet<Element>): ElementContent[] {
  if (node.type === 'doctype') return []
  if (node.type !== 'element') return [node]
  return gone.has(node) ? [] : [{ ...node, children: node.children.flatMap((child) => without(child, gone)) }]
}

function cutsOf(pieces: readonly Piece[]): Cut[] {
  const runs: Element[][] = []
  let open: Element[] | null = null
  for (const { node, stays } of pieces) {
    if (stays) open = null
    else if (lineOf(node) !== '') {
      if (open === null) runs.push((open = []))
      open.push(node)
    }
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ start: first.position?.start.line ?? 1, end: last.position?.end.line ?? 1, first: lineOf(first), last: lineOf(last) }]
  })
}

function hasFurniture(page: Root): boolean {
  const any = (nodes: readonly ElementContent[] | Root['children']): boolean => nodes.some((node) => node.type === 'element' && (isFurniture(node) || any(node.children)))
  return any(page.children)
}
