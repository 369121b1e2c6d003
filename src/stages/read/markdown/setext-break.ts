import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { phrasingText } from '../../../trees/inline.ts'
import type { Report } from '../../../messages/report.ts'

/**
 * `---` directly under a paragraph is Markdown's underlined heading, seldom what somebody meant who wanted a new
 * slide. An underline longer than three dashes under a line that reads like a heading is taken as meant.
 */
export function warnOfSetextBreaks(root: Root, source: string, report: Report): void {
  visit(root, 'heading', (node) => {
    if (node.depth !== 2 || node.position === undefined) return
    const lines = source.slice(node.position.start.offset, node.position.end.offset).split('\n')
    const underline = /^[\s>]*(-+)\s*$/.exec(lines.at(-1) ?? '')?.[1]
    if (underline === undefined || lines.length < 2) return
    const readsLikeHeading = lines.length === 2 && !/[.!?…]["'”’»)\]]*$/u.test(phrasingText(node.children).trimEnd())
    if (underline.length > 3 && readsLikeHeading) return
    report.add('setext-break', `"${underline}" directly under a paragraph makes it a heading. Put a blank line above it to start a new slide.`, {
      place: { line: node.position.end.line },
    })
  })
}
