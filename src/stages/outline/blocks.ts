import type { Heading, Image, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Report } from '../../messages/report.ts'
import type { Essay, Passage } from '../../trees/essay.ts'
import { linesOf } from '../../trees/lines.ts'
import type { Block } from '../../trees/outline.ts'
import { reportStray } from './report-stray.ts'
import { shownList, shownQuote } from './shown.ts'
import { straysIn } from './strays.ts'

/** A block, or a heading between blocks. */
export type Part = Block | Heading

/**
 * Turns nodes into blocks; passages are found by the identity of their node. Pictures inside text get a slide of their
 * own after it; what can be neither shown nor spoken is reported.
 */
export function createBlockReader(essay: Essay, report: Report): (node: RootContent) => readonly Part[] {
  const passageOf = new Map<Paragraph, Passage>(essay.passages.map((passage) => [passage.node, passage]))

  function passagesIn(node: Nodes): number[] {
    if (node.type === 'paragraph') {
      const passage = passageOf.get(node)
      return passage === undefined ? [] : [passage.index]
    }
    return 'children' in node ? node.children.flatMap(passagesIn) : []
  }

  function read(node: RootContent): readonly Part[] {
    const lines = linesOf(node)
    switch (node.type) {
      case 'heading':
        return [node, ...figuresIn(node)]
      case 'paragraph': {
        const passages = passagesIn(node)
        const prose: Block[] = passages.length > 0 ? [{ type: 'prose', passages, lines }] : []
        return [...prose, ...figuresIn(node)]
      }
      case 'list': {
        const list = shownList(node)
        const block: Block[] = list === null ? speech(node) : [{ type: 'list', node: list, passages: passagesIn(node), lines }]
        return [...block, ...figuresIn(node)]
      }
      case 'blockquote': {
        const quote = shownQuote(node)
        const block: Block[] = quote === null ? speech(node) : [{ type: 'quote', node: quote, passages: passagesIn(node), lines }]
        return [...block, ...figuresIn(node)]
      }
      case 'table':
        return [{ type: 'table', node, passages: [], lines }, ...figuresIn(node)]
      case 'code':
        return [{ type: 'code', node, passages: [], lines }]
      case 'math':
        return [{ type: 'formula', node, passages: [], lines }]
      case 'thematicBreak':
        return [{ type: 'break', passages: [], lines }]
      case 'containerDirective':
        if (node.name === 'notes') return [...speech(node), ...figuresIn(node)]
        return node.name === 'show' ? shown(node.children) : node.children.flatMap(read)
      case 'footnoteDefinition':
        // Spoken where it is cited first.
        return figuresIn(node)
      case 'definition':
      case 'yaml':
        return []
      case 'break':
      case 'delete':
      case 'emphasis':
      case 'footnoteReference':
      case 'html':
      case 'image':
      case 'imageReference':
      case 'inlineCode':
      case 'inlineMath':
      case 'leafDirective':
      case 'link':
      case 'linkReference':
      case 'listItem':
      case 'strong':
      case 'tableCell':
      case 'tableRow':
      case 'text':
      case 'textDirective':
        // `read` leaves none of these between paragraphs.
        reportStray({ node, place: 'slide' }, report)
        return []
      default:
        return node satisfies never
    }
  }

  /** Spoken, never shown. */
  function speech(node: RootContent): Block[] {
    const passages = passagesIn(node)
    return passages.length > 0 ? [{ type: 'speech', passages, lines: linesOf(node) }] : []
  }

  /** Paragraphs that stand together are shown together; everything else in `:::show` is what it is outside. */
  function shown(children: readonly RootContent[]): Part[] {
    const parts: Part[] = []
    for (const child of children) {
      const last = parts.at(-1)
      const passages = passagesIn(child)
      if (child.type === 'containerDirective' && child.name !== 'notes') parts.push(...shown(child.children))
      else if (child.type !== 'paragraph' || passages.length === 0) parts.push(...read(child))
      else {
        const lines = linesOf(child)
        if (last?.type === 'show') {
          parts[parts.length - 1] = { type: 'show', passages: [...last.passages, ...passages], lines: { start: last.lines.start, end: lines.end } }
        } else parts.push({ type: 'show', passages, lines })
        parts.push(...figuresIn(child))
      }
    }
    return parts
  }

  /** The pictures of a node, each once, as blocks; its other strays are reported. */
  function figuresIn(node: RootContent): Block[] {
    const figures = new Map<string, Block>()
    for (const stray of straysIn(node)) {
      if (stray.place === 'slide' && stray.node.type === 'image') {
        const { url, alt, title } = stray.node
        const key = JSON.stringify([url, alt, title])
        if (!figures.has(key)) figures.set(key, { type: 'figure', node: stray.node, caption: captionOf(stray.node), passages: [], lines: linesOf(stray.node) })
      } else reportStray(stray, report)
    }
    return [...figures.values()]
  }

  return read
}

function captionOf({ title }: Image): PhrasingContent[] {
  return typeof title === 'string' && title !== '' ? [{ type: 'text', value: title }] : []
}
