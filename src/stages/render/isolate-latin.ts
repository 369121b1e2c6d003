import type { ElementContent, Nodes } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

/** A Latin word with a sign before or behind it that belongs to it: "C++", "F#", ".NET", "@18F", "https://example.org/". */
const signed = /(?<![\p{sc=Latin}\p{N}])(?:[@#.~/\\$]+[\p{N}]*\p{sc=Latin}(?:[^\s،؛؟()«»"“”]*[\p{L}\p{N}+#/%*])?|\p{sc=Latin}[^\s،؛؟()«»"“”]*[+#/%*])(?![\p{sc=Latin}\p{N}])/gu

/**
 * Isolates in right-to-left content the Latin words whose outer signs would go to the other side of them, in `<bdi>`.
 * Brackets and full stops are where they should be by themselves.
 */
export function isolateLatin(tree: Nodes): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'code') return SKIP
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined
    const parts: ElementContent[] = []
    let end = 0
    for (const { 0: word, index: start } of node.value.matchAll(signed)) {
      if (start > end) parts.push({ type: 'text', value: node.value.slice(end, start) })
      parts.push(h('bdi', [word]))
      end = start + word.length
    }
    if (end === 0) return undefined
    if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) })
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
}
