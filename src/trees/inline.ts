import type { PhrasingContent, Text } from 'mdast'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-math'

/**
 * Inline content as it is spoken: text, code and the source of formulas; a line break counts as one space;
 * pictures and footnote references are silent. Offsets into it are what {@link sliceInline} takes.
 */
export function phrasingText(content: readonly PhrasingContent[]): string {
  return content.map(textOf).join('')
}

/**
 * The part of inline content between two offsets of its {@link phrasingText}, with its markup:
 * `phrasingText(sliceInline(c, a, b)) === phrasingText(c).slice(a, b)`. Silent nodes stay with the text before them.
 */
export function sliceInline(content: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  let offset = 0
  for (const node of content) {
    const length = textOf(node).length
    const from = Math.max(start - offset, 0)
    const to = Math.min(end - offset, length)
    if (length === 0) {
      if (offset <= end && (offset > start || start === 0)) kept.push(node)
    } else if (from === 0 && to === length) kept.push(node)
    else if (from < to) kept.push(...part(node, from, to))
    offset += length
  }
  return kept
}

/** A proper part of a node; offsets are the node's own. */
function part(node: PhrasingContent, from: number, to: number): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [textNode(node.value.slice(from, to))]
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value.slice(from, to) }]
    case 'inlineMath':
      // Half a formula is no formula.
      return [textNode(node.value.slice(from, to))]
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'textDirective':
      return [{ ...node, children: sliceInline(node.children, from, to) }]
    default:
      return [node]
  }
}

function textOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return node.value
    case 'break':
      return ' '
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'textDirective':
      return phrasingText(node.children)
    default:
      return ''
  }
}

function textNode(value: string): Text {
  return { type: 'text', value }
}
