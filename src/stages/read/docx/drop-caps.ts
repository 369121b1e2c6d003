import type { Element, ElementContent } from 'xast'
import { element, find, valueOf } from './xml.ts'

/** A large first letter is a paragraph of its own in Word: it goes into the next one, and leaves an empty one, which counts. */
export function joinDropCaps(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const joined: ElementContent[] = []
  let letters: readonly ElementContent[] = []
  for (const node of nodes) {
    if (node.type !== 'element' || node.name !== 'w:p') {
      joined.push(node)
      continue
    }
    const properties = find(node, 'w:pPr')
    const isBegun = letters.length > 0
    const content = [...letters, ...node.children.filter((child) => child !== properties)]
    letters = []
    if (isDropCap(properties) && isFollowed(nodes, node)) {
      letters = content.map(plain)
      joined.push(element('w:p'))
    } else if (!isBegun) joined.push(node)
    else joined.push({ ...node, children: [...(properties === null ? [] : [properties]), ...content] })
  }
  return joined
}

function isDropCap(properties: Element | null): boolean {
  return /^(?:drop|margin)$/.test(valueOf(find(properties, 'w:framePr'), 'w:dropCap') ?? '')
}

function isFollowed(nodes: readonly ElementContent[], node: Element): boolean {
  return nodes.slice(nodes.indexOf(node) + 1).some((other) => other.type === 'element' && other.name === 'w:p')
}

/** It is large, which is no emphasis. */
function plain(node: ElementContent): ElementContent {
  return node.type === 'element' && node.name === 'w:r' ? { ...node, children: node.children.filter((child) => !(child.type === 'element' && child.name === 'w:rPr')) } : node
}
