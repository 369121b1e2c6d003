import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { transparentFences } from './fence-names.ts'

/** `::: notes`, `::: {.notes}`, and the colons that Pandoc allows behind them. */
const opening = /^([ \t>]*:{3,})[ \t]*(?:(?<=[ \t])([a-z][\w-]*)|\{([^{}]*)\})[ \t]*(?::+[ \t]*)?$/i
const anyOpening = /^[ \t>]*:{3,}[a-z]/i
const closing = /^[ \t>]*:{3,}[ \t]*$/

/**
 * Pandoc's fences as remark-directive reads them, each line as long as before. Fences that only arrange what is inside
 * become blank, for Pandoc lets them stand in each other with as few colons.
 *
 * @param parse for the code, in which colons are just colons.
 */
export function withOwnFences(text: string, parse: (text: string) => Root): string {
  const lines = text.split('\n')
  if (!lines.some((line) => opening.test(line))) return text
  const code = codeLines(parse(text))
  const blank = (line: string): string => line.replace(/[^>]/g, ' ')
  const open: ('kept' | 'blank')[] = []
  return lines
    .map((line, index) => {
      if (code.has(index + 1)) return line
      if (closing.test(line)) return open.pop() === 'blank' ? blank(line) : line
      const [, colons, word, attributes] = opening.exec(line) ?? []
      if (colons === undefined) {
        if (anyOpening.test(line)) open.push('kept')
        return line
      }
      const name = word ?? /\.([a-z][\w-]*)/i.exec(attributes ?? '')?.[1] ?? ''
      const isBlank = name === '' || transparentFences.includes(name.toLowerCase())
      open.push(isBlank ? 'blank' : 'kept')
      return isBlank ? blank(line) : `${colons}${name}`.padEnd(line.length)
    })
    .join('\n')
}

function codeLines(root: Root): ReadonlySet<number> {
  const lines = new Set<number>()
  visit(root, (node) => {
    if ((node.type !== 'code' && node.type !== 'html' && node.type !== 'math') || node.position === undefined) return
    for (let line = node.position.start.line; line <= node.position.end.line; line += 1) lines.add(line)
  })
  return lines
}
