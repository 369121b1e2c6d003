import type { Parents, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Report } from '../../../messages/report.ts'
import { isParent, setChildren } from '../rewrite.ts'

const opening = /^:{3,}[ \t]*(notes|show)[ \t]+(?=\S)/i
const closing = /(?<!:):{3,}\s*$/

/**
 * `:::notes Ask them. :::` on one line, or with its first words behind the opening colons, is no fence in Markdown; but
 * words meant for the speaker must not be shown. It holds what stands up to the closing colons, else its own paragraph.
 */
export function readFenceLines(parent: Parents, report: Report): void {
  const nodes: readonly RootContent[] = [...parent.children]
  const kept: RootContent[] = []
  const lastEnd = nodes.findLastIndex((node) => closing.test(lastText(node)))
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]
    if (node === undefined) continue
    const name = opening.exec(firstText(node))?.[1]?.toLowerCase()
    if (name !== undefined) {
      let end = index
      if (index <= lastEnd) while (!closing.test(lastText(nodes[end]))) end += 1
      const inside = nodes.slice(index, end + 1)
      kept.push(fenceOf(name, inside))
      report.add('text-behind-fence', `Words stand on the line of ":::${name}" and are taken as inside it. Write ":::${name}", the words, and ":::" on lines of their own.`, {
        place: node.position === undefined ? null : { line: node.position.start.line },
      })
      index += inside.length - 1
    } else {
      if (isParent(node)) readFenceLines(node, report)
      kept.push(node)
    }
  }
  setChildren(parent, kept)
}

/** Without the colons, which are at the start of the first text and the end of the last. */
function fenceOf(name: string, inside: readonly RootContent[]): ContainerDirective {
  const fence: ContainerDirective = { type: 'containerDirective', name, children: [] }
  const first = inside[0]?.position
  const last = inside.at(-1)?.position
  if (first !== undefined && last !== undefined) fence.position = { start: first.start, end: last.end }
  const opener = inside[0]?.type === 'paragraph' ? inside[0].children[0] : undefined
  if (opener?.type === 'text') opener.value = opener.value.replace(opening, '')
  const end = inside.at(-1)
  const closer = end?.type === 'paragraph' ? end.children.at(-1) : undefined
  if (closer?.type === 'text') closer.value = closer.value.replace(closing, '')
  setChildren(fence, inside)
  return fence
}

function firstText(node: RootContent): string {
  const first = node.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' ? first.value : ''
}

function lastText(node: RootContent | undefined): string {
  const last = node?.type === 'paragraph' ? node.children.at(-1) : undefined
  return last?.type === 'text' ? last.value : ''
}
