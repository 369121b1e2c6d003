import type { PhrasingContent } from 'mdast'
import type { TextRole } from '../trees/assets.ts'
import { phrasingText, sliceInline } from '../trees/inline.ts'
import type { Run } from './measure.ts'

/** Inline content as runs to measure; a hard break is a newline, a newline of the source a space. */
export function inlineRuns(content: readonly PhrasingContent[], role: TextRole, size: number): readonly Run[] {
  return content.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'break':
        return [{ text: '\n', role, size }]
      case 'emphasis':
        return inlineRuns(node.children, role === 'text' ? 'emphasis' : role, size)
      case 'strong':
        return inlineRuns(node.children, role === 'label' ? 'labelStrong' : 'strong', size)
      case 'inlineCode':
        return [{ text: node.value, role: 'code', size: size * 0.9 }]
      default: {
        if ('children' in node) return inlineRuns(node.children, role, size)
        const text = phrasingText([node]).replace(/\n/gu, ' ')
        return text === '' ? [] : [{ text, role, size }]
      }
    }
  })
}

/** Inline content from an offset of its text on, without white space at its start. */
export function inlineFrom(content: readonly PhrasingContent[], offset: number): PhrasingContent[] {
  const text = phrasingText(content)
  const rest = text.slice(offset)
  return sliceInline(content, offset + rest.length - rest.trimStart().length, text.length)
}
