import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** `{#id .class key=value -}` at the end of a heading, as Pandoc, kramdown and Quarto write it. */
const attribute = String.raw`(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|[^\s{}"]+)|-)`
const attributes = new RegExp(String.raw`\{\s*${attribute}(?:\s+${attribute})*\s*\}\s*$`, 'u')

/** Attributes of headings are no words of theirs. The ids of slides are made of the words on them. */
export function dropHeadingAttributes(root: Root): void {
  visit(root, 'heading', ({ children }) => {
    const last = children.at(-1)
    if (last?.type === 'text') last.value = last.value.replace(attributes, '')
  })
}
