import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** Longer words may break at their hyphens. */
export const longestUnbroken = 24

/** A word with a hyphen inside; a figure with the unit behind it. */
const together = /[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)+|[\p{N}][\p{N}.,]*\s(?:%|‰|°[CF]?|[kmcµ]?[mgsWVAJ]|k[mgW]h?|ha|[TMG]W|[Mm]io|[Mm]rd|bn|€|£|\$)(?![\p{L}\p{N}])/gu

/** Content in which hyphenated words, and figures and their units, do not break over two lines; its text is unchanged. */
export function keepTogether(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      return node.tagName === 'code' || node.tagName === 'svg' || node.tagName === 'span' ? [node] : [{ ...node, children: keepTogether(node.children) }]
    }
    if (node.type !== 'text') return [node]
    const parts: ElementContent[] = []
    let end = 0
    for (const match of node.value.matchAll(together)) {
      if (match[0].length > longestUnbroken) continue
      if (match.index > end) parts.push({ type: 'text', value: node.value.slice(end, match.index) })
      parts.push(h('span', { className: ['unbroken'] }, [match[0]]))
      end = match.index + match[0].length
    }
    if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) })
    return parts
  })
}
