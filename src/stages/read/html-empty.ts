import type { Element, Root } from 'hast'

/** Elements of running text that say nothing when nothing is in them. */
const running: ReadonlySet<string> = new Set(['a', 'b', 'i', 'em', 'strong', 'span', 'small', 'u', 's', 'del', 'ins', 'mark', 'cite', 'q', 'code', 'tt', 'kbd', 'samp', 'var', 'sub', 'sup'])

/** Drops them, in place, where nothing can lead to them: of thousands side by side hast-util-to-mdast looks ahead from each over all the others. */
export function dropEmpty(parent: Element | Root): void {
  for (const child of parent.children) if (child.type === 'element') dropEmpty(child)
  const kept = parent.children.filter((child) => child.type !== 'element' || child.children.length > 0 || !running.has(child.tagName) || child.properties.id !== undefined || child.properties.name !== undefined)
  if (kept.length < parent.children.length) Object.assign(parent, { children: kept })
}
