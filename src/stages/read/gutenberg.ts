import type { Report } from '../../messages/report.ts'
import type { SourceText } from './source-text.ts'
import type { SourceTree } from './source-tree.ts'

const marker = (word: 'START' | 'END') => new RegExp(`^[ \\t]*\\*{3} ?${word} OF TH(?:E|IS) PROJECT GUTENBERG EBOOK(?:[^\\n*]*\\n){0,2}[^\\n*]*\\*{3}[ \\t]*$`, 'im')
const [start, end] = [marker('START'), marker('END')]
/** Directly below the start: who made the file. */
const credits = /^\s*(?:(?:e-?text )?(?:produced|prepared|transcribed)|this e-?(?:book|text) was (?:produced|prepared)|credits:)[^\n]*(?:\n[^\n]*\S[^\n]*)*\n/i
/** Directly above the end: "End of Project Gutenberg's Essays". */
const lastLine = /\n[ \t]*End of (?:the )?Project Gutenberg[^\n]*(?:\n[^\n]*\S[^\n]*)?\s*$/i

/**
 * Project Gutenberg's header and licence, found by their lines of stars, become blank and are reported; title and
 * author are those of the header. Lines and offsets stay those of the file. `null` for any other text.
 *
 * @see https://www.gutenberg.org/policy/license.html
 */
export function withoutGutenberg({ text, frontMatterEnd }: SourceText, report: Report): { readonly text: string; readonly about: SourceTree['about'] } | null {
  const opening = start.exec(text)
  const from = opening === null ? frontMatterEnd : opening.index + opening[0].length
  const closing = end.exec(text.slice(from))
  if ((opening === null && closing === null) || from < frontMatterEnd) return null

  const bookStart = opening === null ? from : from + (credits.exec(text.slice(from))?.[0].length ?? 0)
  const markedEnd = closing === null ? text.length : from + closing.index
  const bookEnd = closing === null ? markedEnd : bookStart + text.slice(bookStart, markedEnd).replace(lastLine, '').length
  const header = opening === null ? '' : text.slice(frontMatterEnd, opening.index)
  if (opening !== null) announce('header', frontMatterEnd, bookStart)
  if (closing !== null) announce('licence', bookEnd, text.length)
  return {
    text: text.slice(0, frontMatterEnd) + blank(text.slice(frontMatterEnd, bookStart)) + text.slice(bookStart, bookEnd) + blank(text.slice(bookEnd)),
    about: propertiesOf(header),
  }

  function announce(part: 'header' | 'licence', first: number, last: number): void {
    const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
    const inside = text.slice(first, last)
    const [from, to] = [lineAt(first + inside.length - inside.trimStart().length), lineAt(first + inside.trimEnd().length)]
    report.add('removed-cruft', `Lines ${from} to ${to} are the ${part} of Project Gutenberg and no part of the essay, and are left out.`, { place: { line: from } })
  }
}

function propertiesOf(header: string): SourceTree['about'] {
  const linesOf = (name: string): string[] => {
    const [, value = ''] = new RegExp(`^${name}: *(.*(?:\\n[ \\t]+\\S.*)*)`, 'im').exec(header) ?? []
    return value.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  }
  const [title = null, ...rest] = linesOf('Title')
  return { title, subtitle: rest.length === 0 ? null : rest.join(' '), authors: linesOf('Author') }
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
