import type { Nodes } from 'mdast'
import { formatMessage, type Report } from '../../../src/messages/report.ts'
import type { Essay, Passage } from '../../../src/trees/essay.ts'

/** An essay as lines that people can read: what was understood, and where it stands in the file. */
export function printEssay(essay: Essay, report: Report): string {
  const passageOf = new Map<Nodes, Passage>(essay.passages.map((passage) => [passage.node, passage]))
  const { title, subtitle, authors, date, course } = essay.meta
  const meta = Object.entries({ title, subtitle, authors: authors.join(', '), date, course, lang: `${essay.lang} ${essay.dir}` })
  return [
    ...meta.filter(([, value]) => value !== null && value !== '').map(([key, value]) => `${key}: ${value}`),
    ...report.messages.map((message) => `! ${formatMessage(message)}`),
    '',
    ...essay.root.children.flatMap((node) => printBlock(node, '', passageOf)),
    '',
  ].join('\n')
}

function printBlock(node: Nodes, indent: string, passages: ReadonlyMap<Nodes, Passage>): string[] {
  const { start, end } = node.position ?? { start: { line: 0 }, end: { line: 0 } }
  const lines = start.line === end.line ? `${start.line}` : `${start.line}-${end.line}`
  const passage = passages.get(node)
  const spoken = passage === undefined ? '' : ` #${passage.index}${passage.role === 'paragraph' ? '' : ` ${passage.role}`}${passage.speech === 'free' ? '' : ` ${passage.speech}`}`
  const head = `${indent}${lines} ${nameOf(node)}${spoken}`
  if (!('children' in node)) return [`${head}${'value' in node ? `: ${JSON.stringify(node.value)}` : ''}`]
  if (['paragraph', 'heading', 'tableCell'].includes(node.type)) return [`${head}: ${node.children.map(printInline).join('')}`]
  return [head, ...node.children.flatMap((child) => printBlock(child, `${indent}  `, passages))]
}

function nameOf(node: Nodes): string {
  if (node.type === 'heading') return `heading ${node.depth}`
  if (node.type === 'list') return node.ordered === true ? `list from ${node.start ?? 1}` : 'list'
  if (node.type === 'containerDirective') return `:::${node.name}`
  if (node.type === 'footnoteDefinition') return `footnote ${node.identifier}`
  if (node.type === 'code') return `code ${node.lang ?? ''}`.trim()
  return node.type
}

function printInline(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '⏎'
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`
  if (node.type === 'image') return `{image ${node.url} "${node.alt ?? ''}"${typeof node.title === 'string' ? ` caption "${node.title}"` : ''}}`
  if ('value' in node) return `{${node.type} ${node.value}}`
  const name = node.type === 'link' ? `link ${node.url}` : node.type
  return 'children' in node ? `{${name}: ${node.children.map(printInline).join('')}}` : `{${name}}`
}
