import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast'
import { phrasingText, sliceInline } from '../../trees/inline.ts'
import type { Candidate, Scope } from '../kind.ts'
import { inlineFrom } from '../runs.ts'

const dash = /^\s*(?:—|–|--)\s*/u

/** A block quotation; its last paragraph or line names the source where it starts with a dash. */
export function recognise(scope: Scope): readonly Candidate<'quote'>[] {
  if (scope.type !== 'node' || scope.block.type !== 'quote') return []
  const { content, attribution } = takeAttribution(scope.block.node.children)
  return [{ kind: 'quote', content, attribution }]
}

interface Quotation {
  readonly content: readonly (BlockContent | DefinitionContent)[]
  readonly attribution: readonly PhrasingContent[]
}

function takeAttribution(content: readonly (BlockContent | DefinitionContent)[]): Quotation {
  const none: Quotation = { content, attribution: [] }
  const last = content.at(-1)
  if (last?.type !== 'paragraph') return none
  const text = phrasingText(last.children)
  if (dash.test(text)) {
    return content.length === 1 ? none : { content: content.slice(0, -1), attribution: withoutDash(last.children) }
  }
  const at = lastLineStart(last.children)
  if (at === 0) return none
  if (!dash.test(text.slice(at))) return none
  const quoted = sliceInline(last.children, 0, text.slice(0, at).trimEnd().length)
  return { content: [...content.slice(0, -1), { ...last, children: quoted }], attribution: withoutDash(sliceInline(last.children, at, text.length)) }
}

function withoutDash(content: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return inlineFrom(content, dash.exec(phrasingText(content))?.[0].length ?? 0)
}

/** Offset of the last source line: after a hard break, or after a newline in top-level text. */
function lastLineStart(content: readonly PhrasingContent[]): number {
  let offset = 0
  let start = 0
  for (const node of content) {
    if (node.type === 'break') start = offset + 1
    if (node.type === 'text') {
      const newline = node.value.lastIndexOf('\n')
      if (newline >= 0) start = offset + newline + 1
    }
    offset += phrasingText([node]).length
  }
  return start
}
