import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Report } from '../../messages/report.ts'
import { linesOf } from '../../trees/lines.ts'
import type { Stray } from './strays.ts'

/** Tells the author what is neither shown nor spoken, and what to do; a node without words says nothing that could be missed. */
export function reportStray({ node, place }: Stray, report: Report): void {
  const words = excerpt(node)
  if (words === '') return
  report.add('not-shown', `The ${nameOf(node)} ${words} ${advice[place]}.`, { place: { line: linesOf(node).start } })
}

const advice: { readonly [P in Stray['place']]: string } = {
  notes: 'stands in :::notes, where paragraphs, lists and quotations are spoken and nothing is shown; move it out of the block, or say it in a sentence',
  footnote: 'stands in a footnote, of which only paragraphs, lists and quotations are in the notes; move it into the text, or say it in a sentence',
  title: 'stands in the title, which shows words alone; put it below',
  slide: 'stands where Lectern neither shows nor speaks it; write it as a paragraph of its own',
}

function nameOf({ type }: Nodes): string {
  if (type === 'heading' || type === 'table' || type === 'code') return type
  if (type === 'math' || type === 'inlineMath') return 'formula'
  if (type === 'image' || type === 'imageReference') return 'picture'
  return type === 'html' ? 'HTML' : 'text'
}

const longestExcerpt = 40

function excerpt(node: Nodes): string {
  if (node.type === 'image') return node.url
  const text = node.type === 'table' ? firstWords(node.children.map(({ children }) => children.map(wordsOf).join(' | '))) : wordsOf(node)
  if (text === '') return ''
  return `“${text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt).trimEnd()}…`}”`
}

function wordsOf(node: Nodes): string {
  return toString(node).replace(/\s+/gu, ' ').trim()
}

/** Of the rows of a table, the first that says anything: its head may be empty. */
function firstWords(rows: readonly string[]): string {
  return rows.find((row) => /[^|\s]/u.test(row)) ?? ''
}
