import type { PhrasingContent } from 'mdast'
import type { Candidate, Scope } from '../kind.ts'

/** A picture; its title is its caption, else what the composer found beside it. */
export function recognise(scope: Scope): readonly Candidate<'figure'>[] {
  if (scope.type !== 'node' || scope.block.type !== 'figure') return []
  const { node, caption } = scope.block
  const title: readonly PhrasingContent[] = typeof node.title === 'string' && node.title.trim() !== '' ? [{ type: 'text', value: node.title }] : caption
  return [{ kind: 'figure', url: node.url, alt: node.alt ?? '', caption: title }]
}
