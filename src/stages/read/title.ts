import type { Heading, Image, Paragraph, PhrasingContent, Root } from 'mdast'
import { phrasingText } from '../../trees/inline.ts'
import type { EssayMeta } from '../../trees/essay.ts'
import type { EssayFormat } from './file-format.ts'
import { rewrite } from './rewrite.ts'
import { tidy } from './tidy.ts'

type Title = Pick<EssayMeta, 'title' | 'titleContent'>

interface Sources {
  /** The title from the options, as inline content. */
  readonly written: readonly PhrasingContent[] | null
  /** File name without extension. */
  readonly name: string | null
  /** Plain text marks its title by place alone. */
  readonly format: EssayFormat
}

/**
 * The talk's title: the written one, else the essay's first heading of level 1 or title line, else the file name,
 * else the first heading, else the first words. What serves as the title, or repeats it, leaves the body;
 * its pictures stay.
 */
export function takeTitle(root: Root, { written, name, format }: Sources): Title {
  const own = format === 'text' ? titleLine(root) : firstHeading(root)
  if (written !== null) {
    const title = titled(written)
    if (own !== null && sameText(title.title, phrasingText(own.children))) remove(root, own)
    else if (own?.type === 'paragraph') promote(root, own)
    return title
  }
  if (own !== null) {
    remove(root, own)
    tidy({ type: 'root', children: [own] })
    return titled(own.children)
  }
  return titled([{ type: 'text', value: fromName(name ?? '') || firstWords(root) }])
}

function titled(content: readonly PhrasingContent[]): Title {
  return { title: phrasingText(content).trim(), titleContent: content }
}

/** The first heading, where it is of level 1 and either opens the essay or is the only one of that level. */
function firstHeading(root: Root): Heading | null {
  const headings = root.children.filter((node) => node.type === 'heading')
  const [first] = headings
  if (first === undefined || first.depth !== 1 || phrasingText(first.children).trim() === '') return null
  const before = root.children.slice(0, root.children.indexOf(first))
  const opens = before.every((node) => node.type === 'thematicBreak' || (node.type === 'paragraph' && phrasingText(node.children).trim() === ''))
  return opens || headings.filter(({ depth }) => depth === 1).length === 1 ? first : null
}

/** The first line of a plain text, where it is a heading, or short and without an end. */
function titleLine(root: Root): Heading | Paragraph | null {
  const [first, ...rest] = root.children
  if (rest.length === 0) return null
  if (first?.type === 'heading') return first
  return first?.type === 'paragraph' && isTitleLine(first) ? first : null
}

function isTitleLine({ children, position }: Paragraph): boolean {
  const text = phrasingText(children).trim()
  const isOneLine = position?.start.line === position?.end.line
  return isOneLine && text.length <= 100 && text.split(/\s+/).length <= 15 && !/\p{P}$/u.test(text.replace(/["'”’»)\]]+$/u, ''))
}

/** Pictures of the title are shown below it. */
function remove(root: Root, node: Heading | Paragraph): void {
  const pictures: Image[] = []
  rewrite(node, (child) => {
    if (child.type !== 'image') return [child]
    pictures.push(child)
    return []
  })
  const { position } = node
  const below: Paragraph[] = pictures.length === 0 ? [] : [{ type: 'paragraph', children: pictures, ...(position === undefined ? {} : { position }) }]
  root.children.splice(root.children.indexOf(node), 1, ...below)
}

/** A title line that is not the title heads the text below it. */
function promote(root: Root, { children, position }: Paragraph): void {
  root.children[0] = { type: 'heading', depth: 1, children, ...(position === undefined ? {} : { position }) }
}

function sameText(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('&', ' and ').replace(/[\s\p{P}]+/gu, ' ').trim()
}

/** `pakistan-russia` names an essay as well as anybody can: "Pakistan russia". */
function fromName(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim()
  const [first = ''] = words
  return first.toUpperCase() + words.slice(first.length)
}

function firstWords(root: Root): string {
  const texts = (type: 'heading' | 'paragraph', node: Root | Root['children'][number]): string[] =>
    node.type === type ? [phrasingText(node.children).trim()] : 'children' in node ? node.children.flatMap((child) => texts(type, child)) : []
  const text = [...texts('heading', root), ...texts('paragraph', root)].find((line) => line !== '') ?? ''
  const words = text.split(/\s+/)
  if (words.length <= 8 && text.length <= 60) return text.replace(/[.,;:]+$/u, '')
  return `${words.slice(0, 8).join(' ').slice(0, 60).replace(/[\s\p{P}]+$/u, '')} …`
}
