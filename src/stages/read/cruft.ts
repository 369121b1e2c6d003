import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Report } from '../../messages/report.ts'
import { isCruft, isOwnHeading } from './cruft-patterns.ts'
import { setChildren } from './rewrite.ts'

/** `page`: matches a pattern. `label`: short and without an end, as menu entries are. `essay`: everything else. */
type Look = 'page' | 'label' | 'essay'

/**
 * Leaves out what a web page put around the essay, where pattern and position agree: only runs at the very start
 * and the very end are looked at, and a label goes only between or after lines that match. When unsure it stays.
 */
export function removeCruft(root: Root, report: Report, unit: 'Line' | 'Paragraph' = 'Line'): void {
  const blocks = root.children
  const looks = blocks.map(lookOf)
  const footnotes = blocks.findIndex(({ type }) => type === 'footnoteDefinition')
  const end = footnotes === -1 ? blocks.length : footnotes
  const removed = new Set([...atStart(looks.slice(0, end), blocks), ...atEnd(looks.slice(0, end))])
  // A file that is nothing but a web page's furniture is somebody's essay after all.
  if (removed.size === 0 || !blocks.some((block, index) => !removed.has(index) && lookOf(block) === 'essay')) return
  for (const run of runs(removed)) announceCut(cutOf(run.map((index) => blocks[index]).filter((block) => block !== undefined)), report, unit)
  setChildren(root, blocks.filter((_, index) => !removed.has(index)))
}

function lookOf(node: RootContent): Look {
  if (node.type === 'thematicBreak') return 'label'
  if (node.type === 'list') return lookOfList(node.children.map((item) => toString(item, { includeImageAlt: false })))
  if (node.type !== 'paragraph' && node.type !== 'heading') return 'essay'
  return lookOfText(toString(node, { includeImageAlt: false }))
}

function lookOfText(text: string): Look {
  if (isCruft(text)) return 'page'
  const short = text.trim() !== '' && wordsIn(text) <= 8 && !/[.!?…:;,。！？؟۔।]["'”’»)\]]*$/u.test(text.trim())
  return short && !isOwnHeading(text) ? 'label' : 'essay'
}

function lookOfList(items: readonly string[]): Look {
  const looks = items.map(lookOfText)
  if (looks.length === 0 || looks.includes('essay')) return 'essay'
  return looks.filter((look) => look === 'page').length * 2 >= looks.length ? 'page' : 'label'
}

/**
 * A title stands among the first lines of a page: only short entries between many matches are a menu, and a lone
 * word such as "News" may be the title itself.
 */
function atStart(looks: readonly Look[], blocks: readonly RootContent[]): number[] {
  const run = leadingRun(looks, blocks)
  const matches = run.filter((index) => looks[index] === 'page')
  if (matches.length < 3) return matches.filter((index) => wordsOf(blocks[index]) >= 3)
  if (looks[0] !== 'page') return matches
  const between = run.slice(0, (matches.at(-1) ?? 0) + 1)
  const longest = matches.length < 5 ? 3 : 6
  return between.every((index) => looks[index] === 'page' || wordsOf(blocks[index]) <= longest) ? between : matches
}

function leadingRun(looks: readonly Look[], blocks: readonly RootContent[]): number[] {
  const end = looks.findIndex((look, index) => {
    const block = blocks[index]
    return look === 'essay' || (look === 'label' && block?.type === 'heading' && block.depth === 1)
  })
  return [...looks.keys()].slice(0, end === -1 ? 0 : end)
}

function atEnd(looks: readonly Look[]): number[] {
  const start = looks.lastIndexOf('essay') + 1
  const first = looks.indexOf('page', start)
  if (start === 0 || first === -1) return []
  const matches = looks.slice(first).filter((look) => look === 'page').length
  const last = matches > 1 ? looks.length : looks.lastIndexOf('page') + 1
  return [...looks.keys()].slice(first, last)
}

function runs(indexes: ReadonlySet<number>): number[][] {
  const result: number[][] = []
  for (const index of [...indexes].sort((a, b) => a - b)) {
    if (result.at(-1)?.at(-1) === index - 1) result.at(-1)?.push(index)
    else result.push([index])
  }
  return result
}

/** A stretch of a file that was left out: its lines, and the texts of its first and its last piece. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly first: string
  readonly last: string
}

/** Says what was left out and where. */
export function announceCut({ start, end, first, last }: Cut, report: Report, unit: 'Line' | 'Paragraph' = 'Line'): void {
  const [lines, verb] = start === end ? [`${unit} ${start} belongs`, 'is'] : [`${unit}s ${start} to ${end} belong`, 'are']
  const quoted = first === last ? `"${shorten(first)}"` : `"${shorten(first)}" to "${shorten(last)}"`
  report.add('removed-cruft', `${lines} to a web page and not to the essay, and ${verb} left out: ${quoted}.`, { place: { line: start } })
}

function cutOf(blocks: readonly RootContent[]): Cut {
  const [first, last] = [blocks[0], blocks.at(-1)]
  const start = first?.position?.start.line ?? 1
  return { start, end: last?.position?.end.line ?? start, first: first === undefined ? '' : toString(first), last: last === undefined ? '' : toString(last) }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`
}

function wordsOf(block: RootContent | undefined): number {
  return block === undefined ? 0 : wordsIn(toString(block))
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
