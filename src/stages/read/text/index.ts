import type { Paragraph, Root, RootContent } from 'mdast'
import type { SourceText } from '../source-text.ts'
import { blocksOf, type TextBlock } from './blocks.ts'
import { headingOf, withoutLists } from './headings.ts'

/**
 * Plain text to mdast: paragraphs, headings and breaks, nothing else. No character of it is markup. Lines of a
 * paragraph are still apart, by `\n`.
 */
export function readText({ text, frontMatterEnd }: SourceText): Root {
  const firstLine = text.slice(0, frontMatterEnd).split('\n').length
  const blocks = blocksOf(text.slice(frontMatterEnd), firstLine)
  const headings = withoutLists(blocks.map((block, index) => headingOf(block, index === blocks.length - 1)))
  return { type: 'root', children: blocks.map((block, index) => node(block, headings[index] ?? null)) }
}

function node(block: TextBlock, depth: 1 | 2 | 3 | 4 | 5 | 6 | null): RootContent {
  const position = {
    start: { line: block.line, column: 1 },
    end: { line: block.line + block.height - 1, column: (block.lines.at(-1) ?? '').length + 1 },
  }
  if (block.kind === 'break') return { type: 'thematicBreak', position }
  const children: Paragraph['children'] = [{ type: 'text', value: joined(block.lines), position }]
  return depth === null ? { type: 'paragraph', children, position } : { type: 'heading', depth, children, position }
}

/** A hyphen at the end of a line joins two halves of a word, unless the next word shows that it stands for a missing half. */
function joined(lines: readonly string[]): string {
  return lines.join('\n').replace(/(?<=\p{L}|\d)([-‐]+|–|—)\n(?!(?:and|or|to|und|oder|bis|et|ou|y|o)\b)/gu, '$1')
}
