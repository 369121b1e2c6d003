import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { createReport } from '../../../../src/messages/report.ts'
import { phrasingText } from '../../../../src/trees/inline.ts'
import { bold, bullet, heading, italic, styled, table, text, wordFile, type Block } from './word-file.ts'
import { readBytes } from '../read-file.ts'

const words = fc.array(fc.stringMatching(/^[a-zäößéñ<&"'“*_$#\\{}-]{2,9}$/u), { minLength: 1, maxLength: 8 }).map((list) => list.map((word) => `q${word}`).join(' '))

interface Piece {
  readonly words: string
  readonly isSpoken: boolean
  readonly block: Block
}

const piece = fc.oneof(
  words.map((line): Piece => ({ words: line, isSpoken: true, block: text(line) })),
  fc.tuple(words, words, words).map(([a, b, c]): Piece => ({ words: `${a} ${b} ${c}`, isSpoken: true, block: text(`${a} `, bold(b), ' ', italic(c)) })),
  words.map((line): Piece => ({ words: line, isSpoken: false, block: heading(line, 2) })),
  fc.tuple(words, fc.nat({ max: 2 })).map(([line, level]): Piece => ({ words: line, isSpoken: true, block: bullet(line, level) })),
  words.map((line): Piece => ({ words: line, isSpoken: true, block: styled('Quote', line) })),
  fc.tuple(words, words).map(([a, b]): Piece => ({ words: `${a} ${b}`, isSpoken: false, block: table([[a], [b]]) })),
)

test('every word of a Word file is spoken or shown, once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
      const bytes = await wordFile([...pieces.map(({ block }) => block), text('The end.')], { styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote' }] } })
      const { root, prose } = await readBytes({ bytes, path: 'essay.docx', name: 'essay', format: 'docx' }, { title: 'T' }, createReport('essay.docx'))
      const said = pieces.filter(({ isSpoken }) => isSpoken).flatMap((each) => each.words.split(' '))
      expect(prose.split(/\s+/).filter((word) => word.startsWith('q'))).toEqual(said)
      const shown = pieces.filter(({ isSpoken }) => !isSpoken).map((each) => each.words)
      expect(root.children.flatMap(shownBy)).toEqual(shown)
    }),
    { numRuns: 40 },
  )
})

/** The words of headings and tables, which no prose has. */
function shownBy(node: RootContent): string[] {
  if (node.type === 'heading') return [phrasingText(node.children)]
  return node.type === 'table' ? [node.children.flatMap(({ children }) => children.map((cell) => phrasingText(cell.children))).join(' ')] : []
}
