import type { ElementContent } from 'hast'

/** Highlighted code cut at its newlines; elements that span several lines are opened again on each. */
export function splitLines(content: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]]
  for (const node of content) {
    if (node.type === 'text') {
      for (const [index, text] of node.value.split('\n').entries()) {
        if (index > 0) lines.push([])
        if (text !== '') lines.at(-1)?.push({ type: 'text', value: text })
      }
    } else if (node.type === 'element') {
      for (const [index, children] of splitLines(node.children).entries()) {
        if (index > 0) lines.push([])
        if (children.length > 0) lines.at(-1)?.push({ ...node, children: [...children] })
      }
    }
  }
  return lines
}
