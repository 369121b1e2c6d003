import type { Element, Root } from 'hast'
import { lineOf } from '../html-text.ts'
import { withoutCitations } from './notes.ts'

/** What stands under the title and goes with it, by its styles. */
export interface Front {
  readonly subtitle: readonly string[]
  readonly author: readonly string[]
  readonly date: readonly string[]
}

/** Takes the lines under the title out of a tree; anywhere else they are text. */
export function takeFront(tree: Root): Front {
  const front: Record<keyof Front, string[]> = { subtitle: [], author: [], date: [] }
  const elements = tree.children.filter((node) => node.type === 'element')
  if (elements[0]?.tagName !== 'h1') return front
  for (const node of elements.slice(1)) {
    const kind = (['subtitle', 'author', 'date'] as const).find((name) => hasClass(node, name))
    if (kind === undefined) break
    front[kind].push(lineOf({ ...node, children: withoutCitations(node.children) }))
    tree.children.splice(tree.children.indexOf(node), 1)
  }
  return front
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
