import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Report } from '../../../messages/report.ts'
import { nearest } from '../../../options/nearest.ts'
import { rewrite } from '../rewrite.ts'
import { fences } from './fence-names.ts'

/** The marks that stand inside a line. */
const marks: readonly string[] = ['blank', 'keep']

/**
 * Only what Lectern knows stays a directive: `10:30`, `Hamilton:From` and `::leaf` go back to the letters they
 * were written in, an unknown fence yields its content, a known mark its text.
 */
export function restoreDirectives(root: Root, source: string, report: Report): void {
  rewrite(root, (node) => {
    switch (node.type) {
      case 'textDirective':
        return marks.includes(node.name) && node.children.length > 0 ? node.children : verbatim(node, source)
      case 'leafDirective':
        return [asParagraph(node, source)]
      case 'containerDirective':
        checkClosed(node, source, report)
        // A phone writes ":::Notes"; what is meant to be secret must not be shown for that.
        if (fences.includes(node.name.toLowerCase())) node.name = node.name.toLowerCase()
        return fences.includes(node.name) ? [node] : openFence(node, report)
      default:
        return [node]
    }
  })
}

function asParagraph(node: LeafDirective, source: string): Paragraph {
  const paragraph: Paragraph = { type: 'paragraph', children: verbatim(node, source) }
  if (node.position !== undefined) paragraph.position = node.position
  return paragraph
}

/** Markup in the label stays markup: only the letters around it are put back. */
function verbatim(node: TextDirective | LeafDirective, source: string): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const from = node.children[0]?.position?.start.offset
  const to = node.children.at(-1)?.position?.end.offset
  if (from === undefined || to === undefined) return [letters(source.slice(start, end), node)]
  return [letters(source.slice(start, from), node), ...node.children, letters(source.slice(to, end), node)]
}

function letters(value: string, { position }: RootContent): Text {
  return position === undefined ? { type: 'text', value } : { type: 'text', value, position }
}

function openFence(node: ContainerDirective, report: Report): RootContent[] {
  const near = nearest(node.name, fences)
  const hint = near === null ? `It knows ${fences.map((name) => `:::${name}`).join(', ')}.` : `Perhaps :::${near} is meant?`
  report.add('unknown-fence', `Lectern knows no block ":::${node.name}", so its text is kept as prose. ${hint}`, {
    place: node.position === undefined ? null : { line: node.position.start.line },
    actual: node.name,
    expected: fences,
  })
  return node.children
}

function checkClosed({ name, position }: ContainerDirective, source: string, report: Report): void {
  const last = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).split('\n').slice(1).at(-1) ?? ''
  if (/^[\s>]*:{3,}\s*$/.test(last)) return
  report.add('unclosed-fence', `The block ":::${name}" is never closed and takes all the text below it. End it with a line of three colons.`, {
    place: position === undefined ? null : { line: position.start.line },
  })
}
