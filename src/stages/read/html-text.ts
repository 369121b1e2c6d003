import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'

/** The text of an element on one line. */
export function lineOf(node: Element): string {
  return toText(node).replace(/\s+/g, ' ').trim()
}
