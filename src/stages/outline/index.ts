import type { Heading as MdastHeading, PhrasingContent } from 'mdast'
import type { Report } from '../../messages/report.ts'
import { phrasingText } from '../../trees/inline.ts'
import type { Analysis } from '../../trees/analysis.ts'
import type { Essay } from '../../trees/essay.ts'
import { linesOf } from '../../trees/lines.ts'
import type { Block, Heading, Outline, Section } from '../../trees/outline.ts'
import { createBlockReader } from './blocks.ts'
import { groupUnderSentences } from './group.ts'
import { reportStray } from './report-stray.ts'
import { straysIn } from './strays.ts'

/** Headings to nested sections; stretches without a heading are grouped and headed by a sentence of their own. */
export function outline(essay: Essay, analysis: Analysis, report: Report): Outline {
  const readParts = createBlockReader(essay, report)
  const top: OpenSection = { heading: null, level: 0, blocks: [], sections: [] }
  const open: OpenSection[] = [top]
  for (const stray of essay.meta.titleContent.flatMap((node) => straysIn(node))) reportStray({ ...stray, place: 'title' }, report)
  for (const part of essay.root.children.flatMap(readParts)) {
    if (part.type === 'heading') openSection(open, part, report)
    else open.at(-1)?.blocks.push(part)
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
  if (heading !== null) checkHeading(heading, node, parent.level, report)
  const section: OpenSection = { heading, level: node.depth, blocks: [], sections: [] }
  parent.sections.push(section)
  open.push(section)
}

function checkHeading(heading: Heading, node: MdastHeading, above: number, report: Report): void {
  if (heading.text.length > longestHeading) {
    report.add('long-heading', `The heading “${heading.text.slice(0, 40)}…” has ${heading.text.length} characters, which leaves its slides no room; shorten it, or make it a paragraph.`, {
      place: { line: linesOf(node).start },
    })
  }
  if (above > 0 && node.depth > above + 1) {
    report.add('skipped-level', `Heading "${heading.text}" is of level ${node.depth}, expected ${above + 1}.`, {
      place: { line: linesOf(node).start },
      actual: String(node.depth),
      expected: [String(above + 1)],
    })
  }
}

function close({ heading, blocks, sections }: OpenSection, depth: number): Section {
  return { heading, depth, blocks, sections: sections.map((section) => close(section, depth + 1)) }
}

/** A heading that is nothing but pictures is called what they show; `null` where they do not say. */
function headingOf(node: MdastHeading): Heading | null {
  const own = phrasingText(node.children).trim()
  const text = own === '' ? altOf(node) : own
  if (text === '') return null
  const content: PhrasingContent[] = own === '' ? [{ type: 'text', value: text }] : node.children
  return { text, content, origin: 'author', sentence: null, span: null, lines: linesOf(node) }
}

function altOf(node: MdastHeading): string {
  return straysIn(node)
    .map((stray) => (stray.node.type === 'image' ? (stray.node.alt ?? '').trim() : ''))
    .filter((alt) => alt !== '')
    .join(', ')
}
