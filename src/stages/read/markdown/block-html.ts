import type { Element, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Schema } from 'hast-util-sanitize'
import type { Handle } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { Html, Nodes, Parents, Root, RootContent } from 'mdast'
import { blocksOf, makeSafe, safeSchema } from '../html-blocks.ts'
import { positionInside, positionOf } from '../position.ts'
import { holdsBlocks, isParent, setChildren } from '../rewrite.ts'
import { isElementName } from './html-names.ts'

/** Parses a stretch of Markdown that stands inside HTML. */
type ParseInline = (markdown: string) => readonly RootContent[]

/**
 * Blocks of HTML become Markdown's own blocks; what has no twin there keeps its text. Neighbouring blocks are
 * read as one, for a blank line may stand between `<ul>` and `<li>`. Text in an element with `markdown="1"`
 * is Markdown, as kramdown has it.
 */
export function readBlockHtml(parent: Parents, parseInline: ParseInline): void {
  for (const child of parent.children) if (isParent(child)) readBlockHtml(child, parseInline)
  if (!holdsBlocks(parent) || !parent.children.some(({ type }) => type === 'html')) return
  setChildren(parent, runs(parent.children).flatMap((run) => (Array.isArray(run) ? convert(run, parseInline) : [run])))
}

function runs(children: readonly RootContent[]): (RootContent | Html[])[] {
  const result: (RootContent | Html[])[] = []
  for (const child of children) {
    const last = result.at(-1)
    if (child.type !== 'html') result.push(child)
    else if (Array.isArray(last)) last.push(child)
    else result.push([child])
  }
  return result
}

function convert(run: readonly Html[], parseInline: ParseInline): RootContent[] {
  const html = joined(run)
  const firstLine = run[0]?.position?.start.line ?? 1
  const name = /^\s*<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]
  const tree = name !== undefined && !isElementName(name.toLowerCase()) ? verbatim(html) : fromBlock(html, parseInline)
  moveDown(tree, firstLine - 1)
  const lastLine = run.at(-1)?.position?.end.line ?? firstLine
  const whole = { start: { line: firstLine, column: 1 }, end: { line: lastLine, column: 1 } }
  for (const block of tree.children) block.position ??= positionInside(block) ?? whole
  return tree.children
}

/** With as many line ends between the blocks as the source has, so that lines stay true. */
function joined(run: readonly Html[]): string {
  let html = ''
  let line = run[0]?.position?.start.line ?? 1
  for (const { value, position } of run) {
    html += '\n'.repeat(Math.max(0, (position?.start.line ?? line) - line)) + value
    line = position?.end.line ?? line
  }
  return html
}

/** A name in angle brackets that is no element: `<your name here>`. */
function verbatim(html: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: html.trim() }] }] }
}

/** With `markdown="1"`, which says that the text inside is Markdown. */
const schema: Schema = { ...safeSchema, attributes: { ...safeSchema.attributes, '*': [...(safeSchema.attributes?.['*'] ?? []), 'markdown'] } }

function fromBlock(html: string, parseInline: ParseInline): Root {
  const root = makeSafe(fromHtml(html, { fragment: true }), schema)
  markMarkdown(root, false)
  return blocksOf(root, { markdown: markdownBy(parseInline) })
}

/** Puts texts that are Markdown into an element of their own, so that it can be handled. */
function markMarkdown(parent: HastRoot | Element, isMarkdown: boolean): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'element' && child.tagName !== 'pre' && child.tagName !== 'code') {
      const says = child.properties['markdown']
      markMarkdown(child, says === undefined ? isMarkdown : says !== '0')
    } else if (isMarkdown && child.type === 'text' && child.value.trim() !== '') {
      parent.children[index] = { type: 'element', tagName: 'markdown', properties: {}, children: [child], ...positionOf(child) }
    }
  }
}

function markdownBy(parseInline: ParseInline): Handle {
  return (_state, node: Element) => {
    const [, before = '', markdown = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(toText(node, { whitespace: 'pre' })) ?? []
    const pad = (value: string): RootContent[] => (value === '' ? [] : [{ type: 'text', value: ' ' }])
    return [...pad(before), ...parseInline(markdown), ...pad(after)].map((child) => ({ ...child, ...positionOf(node) }))
  }
}

function moveDown(node: Nodes, lines: number): void {
  if (node.position !== undefined) {
    const { start, end } = node.position
    node.position = {
      start: { line: start.line + lines, column: start.column },
      end: { line: end.line + lines, column: end.column },
    }
  }
  if (isParent(node)) for (const child of node.children) moveDown(child, lines)
}
