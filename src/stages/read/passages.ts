import type { Nodes, Paragraph, Root } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'
import type { Essay, Passage, PassageRole } from '../../trees/essay.ts'
import { linesOf } from '../../trees/lines.ts'

interface Surroundings {
  readonly role: PassageRole
  readonly speech: Passage['speech']
  readonly identifier: string | null
  /** Of the item of a numbered list, until its first paragraph has taken it. */
  readonly number: number | null
}

/**
 * Every paragraph that can be read aloud, in order, and the prose they make. Headings, tables, code, displayed
 * mathematics and pictures are not spoken.
 */
export function passagesOf(root: Root): Pick<Essay, 'passages' | 'prose'> {
  const passages: Passage[] = []
  const texts: string[] = []
  let offset = 0

  function add(node: Paragraph, { role, speech, identifier, number }: Surroundings): void {
    const text = phrasingText(node.children)
    if (text.trim() === '') return
    const span = { start: offset, end: offset + text.length }
    passages.push({ index: passages.length, span, node, role, speech, lines: linesOf(node), ...(identifier === null ? {} : { identifier }), ...(number === null ? {} : { number }) })
    texts.push(text)
    offset = span.end + separator.length
  }

  function walk(node: Nodes, around: Surroundings): void {
    if (node.type === 'paragraph') add(node, around)
    else if ('children' in node && !unspoken.has(node.type)) {
      const inside = surroundings(node, around)
      node.children.forEach((child, index) => walk(child, { ...inside, number: numberOf(node, index, around) }))
    }
  }

  walk(root, { role: 'paragraph', speech: 'free', identifier: null, number: null })
  return { passages, prose: texts.join(separator) }
}

const separator = '\n\n'
const unspoken: ReadonlySet<string> = new Set(['heading', 'table'])

/** What a child is numbered with: an item by its list; the first paragraph of an item by the item. */
function numberOf(parent: Nodes, index: number, around: Surroundings): number | null {
  if (parent.type === 'list') return parent.ordered === true ? (parent.start ?? 1) + index : null
  return parent.type === 'listItem' && index === 0 && around.role === 'paragraph' ? around.number : null
}

/** A list in a quotation is quoted, whatever it is made of; so is a quotation in a list. */
function surroundings(node: Nodes, around: Surroundings): Surroundings {
  if (node.type === 'footnoteDefinition') return { ...around, role: 'footnote', identifier: node.identifier }
  if (node.type === 'containerDirective') {
    return { ...around, speech: node.name === 'notes' ? 'only' : node.name === 'show' ? 'shown' : around.speech }
  }
  if (around.role === 'footnote') return around
  if (node.type === 'blockquote') return { ...around, role: 'quotation' }
  if (node.type === 'listItem' && around.role === 'paragraph') return { ...around, role: 'item' }
  return around
}
