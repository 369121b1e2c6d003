import fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { createReport } from '../../../../src/messages/report.ts'
import { bold, bullet, heading, italic, styled, table, text, wordFile, type Block } from './word-file.ts'
import { readBytes } from '../read-file.ts'

const words = fc.array(fc.stringMatching(/^[a-zäößéñ<&"'“*_$#\\{}-]{2,9}$/u), { minLength: 1, maxLength: 8 }).map((list) => list.map((word) => `q${word}`).join(' '))

interface Piece {
  readonly words: string
  readonly block: Block
}

const piece = fc.oneof(
  words.map((line): Piece => ({ words: line, block: text(line) })),
  fc.tuple(words, words, words).map(([a, b, c]): Piece => ({ words: `${a} ${b} ${c}`, block: text(`${a} `, bold(b), ' ', italic(c)) })),
  words.map((line): Piece => ({ words: line, block: heading(line, 2) })),
  fc.tuple(words, fc.nat({ max: 2 })).map(([line, level]): Piece => ({ words: line, block: bullet(line, level) })),
  words.map((line): Piece => ({ words: line, block: styled('Quote', line) })),
  fc.tuple(words, words).map(([a, b]): Piece => ({ words: `${a} ${b}`, block: table([[a], [b]]) })),
)

test('every word of a Word file is in its tree, once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
      const bytes = await wordFile([...pieces.map(({ block }) => block), text('The end.')], { styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote' }] } })
      const { root } = await readBytes({ bytes, path: 'essay.docx', name: 'essay', format: 'docx' }, { title: 'T' }, createReport('essay.docx'))
      const found = blocksIn(root).join(' ').split(/\s+/)
      expect(found.filter((word) => word.startsWith('q'))).toEqual(pieces.flatMap((each) => each.words.split(' ')))
    }),
    { numRuns: 40 },
  )
})

/** The texts of the innermost blocks. */
function blocksIn(node: { readonly type: string; readonly children?: readonly unknown[] }): string[] {
  const blocks = (node.children ?? []).filter(isNode)
  return blocks.some(({ type }) => /^(?:paragraph|heading|blockquote|list|listItem|table|tableRow|tableCell)$/.test(type)) ? blocks.flatMap(blocksIn) : [toString(node)]
}

function isNode(value: unknown): value is { readonly type: string; readonly children?: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
