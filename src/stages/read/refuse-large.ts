import type { Nodes, Root } from 'mdast'
import { Failure, placeAt } from '../../messages/report.ts'
import { limits } from '../../options/limits.ts'
import { tooManyFootnotes } from './markdown/refuse-costly.ts'
import { isParent } from './rewrite.ts'

const tooLarge = `The essay is longer than ${limits.text / 1e6} MB of text, more than two days of speech. Split it; pictures belong into files beside it.`

/** @throws Failure `too-large` for text with more bytes than the limit. */
export function refuseBytes({ length }: Uint8Array, path: string): void {
  if (length > limits.text) throw new Failure('too-large', tooLarge, { file: path })
}

/** @throws Failure `too-large` for more prose than the limit, in whatever format it came. */
export function refuseProse({ length }: string, path: string): void {
  if (length > limits.text) throw new Failure('too-large', tooLarge, { file: path })
}

/** @throws Failure `too-deep`, `too-many-footnotes`, with the line. */
export function refuseTree(root: Root, path: string): void {
  const notes = root.children.filter(({ type }) => type === 'footnoteDefinition')
  const first = notes[limits.footnotes]
  if (first !== undefined) throw tooManyFootnotes(path, first.position?.start.line ?? null)
  const walk = (node: Nodes, above: number, around: number | null): void => {
    if (!isParent(node)) return
    const depth = above + (uncounted.has(node.type) ? 0 : 1)
    const line = node.position?.start.line ?? around
    if (depth > limits.nesting) {
      const reason = `Lists, quotations or markup lie more than ${limits.nesting} deep inside each other here. Flatten them.`
      throw new Failure('too-deep', reason, { file: path, place: placeAt(line) })
    }
    for (const child of node.children) walk(child, depth, line)
  }
  walk(root, 0, null)
}

/** An item is part of its list; a paragraph is in nothing but what it is in. */
const uncounted: ReadonlySet<string> = new Set(['root', 'listItem', 'paragraph'])
