import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { rewrite } from '../rewrite.ts'

/** Links and pictures by reference get their address, so that any part of the tree can stand alone. */
export function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>()
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  rewrite(root, (node) => {
    if (node.type === 'definition') return []
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return [node]
    const { url = '', title = null } = definitions.get(node.identifier) ?? {}
    const position = node.position === undefined ? {} : { position: node.position }
    return node.type === 'linkReference'
      ? [{ type: 'link', url, title, children: node.children, ...position }]
      : [{ type: 'image', url, title, alt: node.alt ?? '', ...position }]
  })
}

/** Footnotes stand at the end, wherever they were written: first cited first, uncited ones last. */
export function gatherFootnotes(root: Root): void {
  const cited = new Map<string, number>()
  visit(root, 'footnoteReference', ({ identifier }) => {
    if (!cited.has(identifier)) cited.set(identifier, cited.size)
  })
  const notes: FootnoteDefinition[] = []
  rewrite(root, (node): readonly RootContent[] => {
    if (node.type !== 'footnoteDefinition') return [node]
    notes.push(node)
    return []
  })
  const rank = ({ identifier }: FootnoteDefinition) => cited.get(identifier) ?? cited.size
  root.children.push(...notes.sort((a, b) => rank(a) - rank(b)))
}
