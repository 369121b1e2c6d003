import type { Image, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Essay, Lines, Passage } from '../../trees/essay.ts'
import type { Block } from '../../trees/outline.ts'

/** Turns top-level nodes into blocks; passages are found by the identity of their node. */
export function createBlockReader(essay: Essay): (node: RootContent) => readonly Block[] {
  const passageOf = new Map<Paragraph, Passage>(essay.passages.map((passage) => [passage.node, passage]))

  function passagesIn(node: Nodes): number[] {
    if (node.type === 'paragraph') {
      const passage = passageOf.get(node)
      return passage === undefined ? [] : [passage.index]
    }
    return 'children' in node ? node.children.flatMap(passagesIn) : []
  }

  function read(node: RootContent): readonly Block[] {
    const lines = linesOf(node)
    switch (node.type) {
      case 'paragraph': {
        const passages = passagesIn(node)
        const prose: Block[] = passages.length > 0 ? [{ type: 'prose', passages, lines }] : []
        return [...prose, ...figuresIn(node)]
      }
      case 'list':
        return [{ type: 'list', node, passages: passagesIn(node), lines }, ...figuresIn(node)]
      case 'blockquote':
        return [{ type: 'quote', node, passages: passagesIn(node), lines }, ...figuresIn(node)]
      case 'table':
        return [{ type: 'table', node, passages: [], lines }]
      case 'code':
        return [{ type: 'code', node, passages: [], lines }]
      case 'math':
        return [{ type: 'formula', node, passages: [], lines }]
      case 'thematicBreak':
        return [{ type: 'break', passages: [], lines }]
      case 'containerDirective':
        if (node.name === 'notes') return [{ type: 'speech', passages: passagesIn(node), lines }]
        if (node.name === 'show') return shown(node.children)
        return node.children.flatMap(read)
      default:
        return []
    }
  }

  /** Paragraphs that stand together are shown together; everything else in `:::show` is a slide of its own kind. */
  function shown(children: readonly RootContent[]): Block[] {
    const blocks: Block[] = []
    for (const child of children) {
      const last = blocks.at(-1)
      const passages = passagesIn(child)
      if (child.type !== 'paragraph' || passages.length === 0) blocks.push(...read(child))
      else if (last?.type === 'show') {
        blocks[blocks.length - 1] = {
          type: 'show',
          content: [...last.content, child],
          passages: [...last.passages, ...passages],
          lines: { start: last.lines.start, end: linesOf(child).end },
        }
      } else blocks.push({ type: 'show', content: [child], passages, lines: linesOf(child) })
    }
    return blocks
  }

  return read
}

/** Source lines of a node; nodes that Lectern made itself have none and count as line 1. */
export function linesOf(node: Nodes): Lines {
  return { start: node.position?.start.line ?? 1, end: node.position?.end.line ?? 1 }
}

/** Pictures inside text get a slide of their own after it. */
function figuresIn(node: Nodes): Block[] {
  if (node.type === 'image') return [{ type: 'figure', node, caption: captionOf(node), passages: [], lines: linesOf(node) }]
  return 'children' in node ? node.children.flatMap(figuresIn) : []
}

function captionOf({ title }: Image): PhrasingContent[] {
  return typeof title === 'string' && title !== '' ? [{ type: 'text', value: title }] : []
}
