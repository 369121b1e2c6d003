import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import type { FootnoteDefinition } from 'mdast'
import { raised } from '../html-blocks.ts'
import { positionOf } from '../position.ts'
import { idPrefix } from './names.ts'

/** Footnotes and endnotes, numbered in the order in which they are cited; one that is cited often is one. */
export function noteHandlers(): Readonly<Record<string, Handle>> {
  const identifiers = new Map<string, string>()
  const defined = new Set<string>()
  const identifierOf = (key: string): string => {
    const identifier = identifiers.get(key) ?? String(identifiers.size + 1)
    identifiers.set(key, identifier)
    return identifier
  }
  const sup: Handle = (state, node: Element, parent) => {
    const key = citedBy(node)
    if (key === null) return raised('sup')(state, node, parent)
    return { type: 'footnoteReference', identifier: identifierOf(key), label: identifierOf(key), ...positionOf(node) }
  }
  const ol: Handle = (state, node: Element) => {
    const items = node.children.filter((child) => child.type === 'element')
    if (items.length === 0 || !items.every(({ properties }) => noteKey(properties.id) !== null)) return defaultHandlers.ol(state, node)
    return items.flatMap((item): FootnoteDefinition[] => {
      const identifier = identifierOf(noteKey(item.properties.id) ?? '')
      if (defined.has(identifier)) return []
      defined.add(identifier)
      const definition: FootnoteDefinition = { type: 'footnoteDefinition', identifier, label: identifier, children: [], ...positionOf(item) }
      for (const child of state.toFlow(state.all(item))) if (child.type !== 'footnoteDefinition') definition.children.push(child)
      return [definition]
    })
  }
  return { ol, sup }
}

/** Content where no note can be cited; the notes themselves stay. */
export function withoutCitations(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    return citedBy(node) === null ? [{ ...node, children: withoutCitations(node.children) }] : []
  })
}

/** The key of the note that an element cites; `null` for any other. */
function citedBy({ tagName, children }: Element): string | null {
  const [link] = children
  return tagName === 'sup' && children.length === 1 && link?.type === 'element' ? noteKey(link.properties.href) : null
}

/** The key of a note that a link of mammoth's leads to or an item of its last list is; `null` for any other. */
function noteKey(value: unknown): string | null {
  return new RegExp(`^#?${idPrefix}((?:foot|end)note-[^\\s]+)$`).exec(typeof value === 'string' ? value : '')?.[1] ?? null
}
