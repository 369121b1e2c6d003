import type { Code, Heading, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** An essay on a page of the docs and, in the block below it, the talk it becomes. */
export interface Example {
  /** The heading it stands under. */
  readonly heading: string
  readonly essay: string
  /** Plain text is shown as `txt`, a web page as `html`, Markdown as `markdown`. */
  readonly format: 'markdown' | 'text' | 'html'
  readonly talk: string
  /** 1-based line of the essay on the page. */
  readonly line: number
  /** Where the talk stands on the page, fences included; UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

const formats: Readonly<Record<string, Example['format']>> = { markdown: 'markdown', txt: 'text', html: 'html' }

/** The headings of a page, as their source stands there. */
export function headingsOf(page: string): { readonly depth: number; readonly text: string }[] {
  return parse(page).flatMap((node) => (node.type === 'heading' ? [{ depth: node.depth, text: sourceOf(node, page) }] : []))
}

/** Every essay of a page: each must be followed by its talk, in a block called `text`. */
export function examplesOf(page: string): Example[] {
  const nodes = parse(page)
  let heading = ''
  return nodes.flatMap((node, index): Example[] => {
    if (node.type === 'heading') heading = sourceOf(node, page)
    if (node.type !== 'code') return []
    const format = formats[node.lang ?? '']
    if (format === undefined) return []
    const talk = nodes[index + 1]
    const line = node.position?.start.line ?? 0
    if (talk?.type !== 'code' || talk.lang !== 'text') throw new Error(`The essay on line ${line} is not followed by its talk.`)
    const { start, end } = rangeOf(talk)
    return [{ heading, essay: `${node.value}\n`, format, talk: talk.value, line, start, end }]
  })
}

/** The page with other talks in the places of the old ones. */
export function withTalks(page: string, talks: readonly { readonly example: Example; readonly talk: string }[]): string {
  return talks.reduceRight((text, { example: { start, end }, talk }) => `${text.slice(0, start)}\`\`\`text\n${talk}\n\`\`\`${text.slice(end)}`, page)
}

function parse(page: string): readonly RootContent[] {
  return unified().use(remarkParse).parse(page).children
}

function sourceOf({ position }: Heading, page: string): string {
  return page.slice(position?.start.offset, position?.end.offset).replace(/^#+ /, '')
}

function rangeOf({ position }: Code): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
