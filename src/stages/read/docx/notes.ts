import type { Element } from 'hast'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import type { FootnoteDefinition } from 'mdast'
import { positionOf, raised } from '../html-blocks.ts'
import { idPrefix } from './style-map.ts'

/** What becomes of mammoth's footnotes and endnotes: definitions, numbered in the order in which they are cited. */
export function noteHandlers(): Readonly<Record<'ol' | 'sup', Handle>> {
  const identifiers = new Map<string, string>()
  const identifierOf = (key: string): string => {
    const identifier = identifiers.get(key) ?? String(identifiers.size + 1)
    identifiers.set(key, identifier)
    return identifier
  }
  const sup: Handle = (state, node: Element, parent) => {
    const [link] = node.children
    const key = link?.type === 'element' ? noteKey(link.properties.href) : null
    if (key === null || node.children.length > 1) return raised('sup')(state, node, parent)
    return { type: 'footnoteReference', identifier: identifierOf(key), label: identifierOf(key), ...positionOf(node) }
  }
  const ol: Handle = (state, node: Element) => {
    const items = node.children.filter((child) => child.type === 'element')
    if (items.length === 0 || !items.every(({ properties }) => noteKey(properties.id) !== null)) return defaultHandlers.ol(state, node)
    return items.map((item): FootnoteDefinition => {
      const identifier = identifierOf(noteKey(item.properties.id) ?? '')
      const definition: FootnoteDefinition = { type: 'footnoteDefinition', identifier, label: identifier, children: [], ...positionOf(item) }
      for (const child of state.toFlow(state.all(item))) if (child.type !== 'footnoteDefinition') definition.children.push(child)
      return definition
    })
  }
  return { ol, sup }
}

/** The key of a note that a link of mammoth's leads to or an item of its last list is; `null` for any other. */
function noteKey(value: unknown): string | null {
  return notePattern.exec(typeof value === 'string' ? value : '')?.[1] ?? null
}

const notePattern = new RegExp(`^#?${idPrefix}((?:foot|end)note-[^\\s]+)$`)
