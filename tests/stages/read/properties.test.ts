import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../src/messages/report.ts'
import { phrasingText } from '../../../src/trees/inline.ts'
import type { Essay } from '../../../src/trees/essay.ts'
import { readString } from './read-file.ts'

/** Letters that Markdown, HTML, YAML, directives and mathematics make something of. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'*_`$:<>[](){}#-=+~|!\\&;"\'/^@.1 \n\t'.split('')) },
  { weight: 2, arbitrary: fc.constantFrom('\n\n', '---\n', ':::', '<b>', '</p>', '<br>', '<ul><li>', '<script>', '<!--', '-->', '$$', '```', '[^a]', '[^a]: ', '    ', '\r\n', '> ', '- ', '1. ', '| - | - |\n', 'https://a.b:8/c:d', '![a](b)', '<table><td>') },
  { weight: 2, arbitrary: fc.constantFrom('word', 'Two words.', 'notes', 'show', 'Comments are closed.', '水', 'کتاب', '\u00a0', '\ufeff') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

async function essayOf(text: string, format: 'markdown' | 'text'): Promise<Essay | null> {
  try {
    return (await readString(text, format)).essay
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

describe.each(['markdown', 'text'] as const)('any %s', (format) => {
  test('is an essay or a failure, and its spans are exact', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const essay = await essayOf(text, format)
        if (essay === null) return
        expect(essay.root.children.length).toBeGreaterThan(0)
        expect(essay.prose).toBe(essay.passages.map(({ node }) => phrasingText(node.children)).join('\n\n'))
        const last = text.split(/\r\n?|\n/).length
        for (const { node, span, lines, index } of essay.passages) {
          const spoken = essay.prose.slice(span.start, span.end)
          expect(spoken).toBe(phrasingText(node.children))
          expect(essay.passages[index]?.node).toBe(node)
          expect(lines.start).toBeGreaterThanOrEqual(1)
          expect(lines.end).toBeGreaterThanOrEqual(lines.start)
          expect(lines.end).toBeLessThanOrEqual(last)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

const word = fc.stringMatching(/^[a-zäéß]{1,9}$/)
const sentence = fc.array(word, { minLength: 4, maxLength: 20 }).map((words) => `${words.join(' ')}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

test('prose holds every word of generated paragraphs, once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.constantFrom('markdown' as const, 'text' as const), async (paragraphs, format) => {
      const essay = await essayOf(paragraphs.join('\n\n'), format)
      expect(essay?.prose).toBe(paragraphs.join('\n\n'))
    }),
  )
})

test('prose holds the words of every kind of block, once and in order', async () => {
  const block = fc.tuple(
    fc.constantFrom('', '- ', '1. ', '> ', '> - ', ':::notes\n', ':::show\n', '<p>', '<div>\n\n', '**', '*', '<blockquote>'),
    paragraph,
  )
  const closing: Readonly<Record<string, string>> = { ':::notes\n': '\n:::', ':::show\n': '\n:::', '<p>': '</p>', '<div>\n\n': '\n\n</div>', '**': '**', '*': '*', '<blockquote>': '</blockquote>' }
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 10 }), async (blocks) => {
      const text = blocks.map(([opening, words]) => `${opening}${words}${closing[opening] ?? ''}`).join('\n\n')
      const essay = await essayOf(text, 'markdown')
      expect(essay?.prose).toBe(blocks.map(([, words]) => words).join('\n\n'))
    }),
  )
})
