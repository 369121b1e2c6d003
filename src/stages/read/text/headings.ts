import type { Heading } from 'mdast'
import type { TextBlock } from './blocks.ts'

type Depth = Heading['depth']

/** Level of a block that is a heading, `null` for one that is none. Nothing is headed by the last block. */
export function headingOf(block: TextBlock, isLast: boolean): Numbered | null {
  if (isLast || block.kind === 'break') return null
  const [line = ''] = block.lines
  if (block.kind === 'underlined') return { depth: block.rule === '-' || block.rule === '~' ? 3 : 2, numbered: false }
  if (block.lines.length !== 1) return null
  if (isAllCaps(line)) return { depth: 2, numbered: false }
  return block.kind === 'alone' ? numbered(line) : null
}

interface Numbered {
  readonly depth: Depth
  readonly numbered: boolean
}

/** Numbered lines that follow each other are a list. */
export function withoutLists(headings: readonly (Numbered | null)[]): (Depth | null)[] {
  return headings.map((heading, index) => {
    if (heading === null) return null
    const after = headings[index + 1]
    const before = headings[index - 1]
    const isListed = [before, after].some((other) => other?.numbered === true && other.depth === heading.depth)
    return heading.numbered && isListed ? null : heading.depth
  })
}

function isAllCaps(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0
  return letters >= 4 && line.length <= 90 && line === line.toUpperCase() && line !== line.toLowerCase() && !endsLine(line)
}

/** `2. Title`, `2.1 Title`, `IV. Title`, `Chapter 3: Title`; a year is no number of a heading. */
function numbered(line: string): Numbered | null {
  if (line.length > 80 || line.split(/\s+/).length > 12 || endsLine(line)) return null
  const match = /^(?:(\d{1,2}(?:\.\d{1,2})+)\.?|\d{1,2}\.|[IVXLC]+\.)\s+\p{Lu}/u.exec(line)
  const isNamed = /^(?:chapter|part|section|kapitel|teil|abschnitt|chapitre|partie|capítulo|parte)\s+(?:\d+|[IVXLC]+)\b/iu.test(line)
  if (match === null && !isNamed) return null
  const level = (match?.[1]?.split('.').length ?? 1) + 1
  return { depth: level === 2 ? 2 : level === 3 ? 3 : 4, numbered: true }
}

/** Questions may be headings; sentences and lead-ins are none. */
function endsLine(line: string): boolean {
  return /[.,;:!…。！۔।]["'”’»)\]]*$/u.test(line)
}
