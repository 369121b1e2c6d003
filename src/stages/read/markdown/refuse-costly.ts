import { Failure, placeAt } from '../../../messages/report.ts'
import { limits } from '../../../options/limits.ts'

/** Signs for which Markdown looks back over the paragraph. */
const signs = /[*_~`$[]/g
/** Quotations and list items that begin in front of the words of a line. */
const containers = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y
const thematicBreak = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/
/** Nothing but the signs of quotations: a blank line in them. */
const blank = /^(?: {0,3}>(?: ?>)*)?[ \t]*$/
/** A paragraph never goes on over these, wherever they stand. */
const begins = /^ {0,3}(?:#{1,6}[ \t]|[-+*][ \t]+\S)/
const footnote = /^ {0,3}\[\^[^\s[\]\\]{1,900}\]:/
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
/** Within these a fence is none. */
const otherBlock = /^ {0,3}(?:<|\$\$)/

/**
 * Refuses what the parser of Markdown would read for minutes before its tree could be measured: lines with more
 * containers than the limit, more footnotes, and paragraphs of nothing but signs. Linear; it may let through, never
 * refuses what is within the limits.
 *
 * @throws Failure `too-deep`, `too-many-footnotes`, `too-dense`, with the line.
 */
export function refuseCostly(markdown: string, path: string): void {
  let [steps, footnotes, inParagraph, start] = [0, 0, 0, 1]
  let open: string | null = null
  let knowsFences = true
  const add = (more: number, line: number): void => {
    steps += more
    if (steps > limits.steps) throw new Failure('too-dense', 'The paragraph that begins here has more signs of Markdown (* _ ~ ` $ [) than can be read; put data in a code block, or save the essay as plain text (.txt).', { file: path, place: { line } })
  }
  const endParagraph = (next: number): void => {
    add(inParagraph ** 2, start)
    ;[inParagraph, start] = [0, next]
  }
  for (const [index, line] of markdown.split('\n').entries()) {
    const number = index + 1
    const depth = thematicBreak.test(line) ? 0 : containersOf(line)
    if (depth > limits.nesting && open === null && !/^(?: {4}|\t)/.test(line)) {
      throw new Failure('too-deep', `Lists and quotations lie more than ${limits.nesting} deep inside each other here. Flatten them.`, { file: path, place: { line: number } })
    }
    // What opens and closes so many containers costs more than signs do.
    if (depth > 20) add(10 * depth ** 2, number)
    if (open !== null) {
      const closing: string | undefined = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]
      if (closing?.startsWith(open) === true) open = null
      continue
    }
    if (otherBlock.test(line)) knowsFences = false
    if (footnote.test(line)) {
      footnotes += 1
      if (footnotes > limits.footnotes) throw tooManyFootnotes(path, number)
      endParagraph(number)
    } else if (begins.test(line)) endParagraph(number)
    else if (blank.test(line)) endParagraph(number + 1)
    const opening = knowsFences ? fence.exec(line)?.[1] : undefined
    if (opening === undefined) inParagraph += line.match(signs)?.length ?? 0
    else {
      endParagraph(number)
      open = opening
    }
  }
  endParagraph(start)
}

/** For more footnotes than the limit; `line` is that of the first too many. */
export function tooManyFootnotes(path: string, line: number | null): Failure {
  const reason = `The essay has more than ${limits.footnotes.toLocaleString('en')} footnotes; put sources into a list at its end, or split it.`
  return new Failure('too-many-footnotes', reason, { file: path, place: placeAt(line) })
}

function containersOf(line: string): number {
  let count = 0
  containers.lastIndex = 0
  while (containers.test(line)) count += 1
  return count
}
