import type { Nodes, Parents, RootContent } from 'mdast'

/** Replaces every child of a tree, innermost first, by what `change` makes of it. In place. */
export function rewrite(parent: Parents, change: (node: RootContent, parent: Parents) => readonly RootContent[]): void {
  const children: RootContent[] = parent.children
  for (const child of children) if (isParent(child)) rewrite(child, change)
  const changed = children.map((child) => change(child, parent))
  if (changed.every((nodes, index) => nodes.length === 1 && nodes[0] === children[index])) return
  setChildren(parent, changed.flat())
}

export function isParent(node: Nodes): node is Parents {
  return 'children' in node
}

/** Whoever calls it vouches that the parent may have such children. */
export function setChildren(parent: Parents, content: readonly RootContent[]): void {
  const children: RootContent[] = parent.children
  children.length = 0
  // No spread: an essay may have more nodes than a call may have arguments.
  for (const node of content) children.push(node)
}

/** True where paragraphs may stand, false where inline content stands. */
export function holdsBlocks(parent: Parents): boolean {
  return blockParents.has(parent.type)
}

const blockParents: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'])
