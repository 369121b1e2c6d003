import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** Longer words may break at their hyphens. */
export const longestUnbroken = 24

/** A mark with the word it stands beside, be there a space between, and a dash with the word before it; a word with a hyphen inside; a figure with the unit behind it. */
const together = /[«‹]\s[\p{L}\p{M}\p{N}'’-]+(?:\s[!?:;»›]+)*|[\p{L}\p{M}\p{N}'’-]+(?:(?:\s[۔؟،؛!?:;»›]+)+|\s[—–])(?=\s|$)|[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)+|[\p{N}][\p{N}.,]*\s(?:%|‰|°[CF]?|[kmcµ]?[mgsWVAJ]|k[mgW]h?|ha|[TMG]W|[Mm]io|[Mm]rd|bn|€|£|\$)(?![\p{L}\p{N}])/gu

/** Characters of a Chinese word; longer ones break inside. */
const longestChineseWord = 4
const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/u
const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

/** Stretches that stay on one line, in order. Japanese text has none of its own: browsers break it between phrases. */
function stretches(text: string): { readonly index: number; readonly stretch: string }[] {
  const found = [...text.matchAll(together)].flatMap(({ 0: stretch, index }) => (stretch.length > longestUnbroken ? [] : [{ index, stretch }]))
  if (kana.test(text)) return found
  for (const { 0: run, index } of text.matchAll(/\p{sc=Han}{2,}/gu)) {
    for (const word of chinese.segment(run)) {
      if (word.segment.length > 1 && word.segment.length <= longestChineseWord) found.push({ index: index + word.index, stretch: word.segment })
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

/** Content in which hyphenated and Chinese words, and figures and their units, do not break over two lines; its text is unchanged. */
export function keepTogether(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      return node.tagName === 'code' || node.tagName === 'svg' || node.tagName === 'span' ? [node] : [{ ...node, children: keepTogether(node.children) }]
    }
    if (node.type !== 'text') return [node]
    const parts: ElementContent[] = []
    let end = 0
    for (const { index, stretch } of stretches(node.value)) {
      if (index < end) continue
      if (index > end) parts.push({ type: 'text', value: node.value.slice(end, index) })
      parts.push(h('span', { className: ['unbroken'] }, [stretch]))
      end = index + stretch.length
    }
    if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) })
    return parts
  })
}
