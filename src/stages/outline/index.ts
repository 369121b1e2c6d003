import type { Heading as MdastHeading, RootContent } from 'mdast'
import type { Report } from '../../messages/report.ts'
import { phrasingText } from '../../trees/inline.ts'
import type { Analysis } from '../../trees/analysis.ts'
import type { Essay } from '../../trees/essay.ts'
import type { Block, Heading, Outline, Section } from '../../trees/outline.ts'
import { createBlockReader, linesOf } from './blocks.ts'
import { groupUnderSentences } from './group.ts'

/** Headings to nested sections; stretches without a heading are grouped and headed by a sentence of their own. */
export function outline(essay: Essay, analysis: Analysis, report: Report): Outline {
  const readBlocks = createBlockReader(essay)
  const top: OpenSection = { heading: null, level: 0, blocks: [], sections: [] }
  const open: OpenSection[] = [top]
  for (const node of essay.root.children) {
    if (node.type === 'heading') openSection(open, node, report)
    else open.at(-1)?.blocks.push(...readBlocks(node))
  }
  const introduction = top.blocks.some(({ type }) => type !== 'break') ? groupUnderSentences(top.blocks, essay, analysis) : []
  return { sections: [...introduction, ...top.sections.map((section) => close(section, 1))] }
}

/** Characters; a longer one takes most of its slide. */
const longestHeading = 250

interface OpenSection {
  readonly heading: Heading | null
  /** Level in the source, 1 to 6. */
  readonly level: number
  readonly blocks: Block[]
  readonly sections: OpenSection[]
}

function openSection(open: OpenSection[], node: MdastHeading, report: Report): void {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= node.depth) open.pop()
  const parent = open.at(-1)
  if (parent === undefined) return
  const heading = headingOf(node)
  if (heading.text.length > longestHeading) {
    report.add('long-heading', `The heading “${heading.text.slice(0, 40)}…” has ${heading.text.length} characters, which leaves its slides no room; shorten it, or make it a paragraph.`, {
      place: { line: linesOf(node).start },
    })
  }
  if (parent.level > 0 && node.depth > parent.level + 1) {
    report.add('skipped-level', `Heading "${heading.text}" is of level ${node.depth}, expected ${parent.level + 1}.`, {
      place: { line: linesOf(node).start },
      actual: String(node.depth),
      expected: [String(parent.level + 1)],
    })
  }
  const section: OpenSection = { heading, level: node.depth, blocks: [], sections: [] }
  parent.sections.push(section)
  open.push(section)
}

function close({ heading, blocks, sections }: OpenSection, depth: number): Section {
  return { heading, depth, blocks, sections: sections.map((section) => close(section, depth + 1)) }
}

function headingOf(node: MdastHeading): Heading {
  return {
    text: phrasingText(node.children).trim(),
    content: node.children,
    origin: 'author',
    sentence: null,
    span: null,
    lines: linesOf(node satisfies RootContent),
  }
}
