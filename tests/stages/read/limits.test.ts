import { describe, expect, test } from 'vitest'
import { Failure } from '../../../src/messages/report.ts'
import { limits } from '../../../src/options/limits.ts'
import { readSettings } from '../../../src/options/read-settings.ts'
import { read, decodeEssay, type EssayFormat } from '../../../src/stages/read/index.ts'
import { createReport } from '../../../src/messages/report.ts'
import { text, withPart, wordFile } from './docx/word-file.ts'

async function verdict(source: string | Uint8Array, format: EssayFormat = 'markdown'): Promise<string> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const report = createReport('essay')
  try {
    const { passages } = await read(decodeEssay({ bytes, path: 'essay', name: 'essay', format }, report), {}, report)
    return passages.length > 0 ? 'reads' : 'is empty'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    expect(error.message.split('\n')).toHaveLength(1)
    return `${error.rule} in line ${error.detail.line ?? '?'}`
  }
}

const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n')

describe('size', () => {
  const long = 'Words. '.repeat(limits.text / 7 + 1)
  test.each(['markdown', 'text', 'html'] as const)('more than 10 MB of %s are refused before they are parsed', async (format) => {
    expect(await verdict(long, format)).toBe('too-large in line ?')
  })

  test('a Word file is refused for its words, not for its pictures', async () => {
    const word = withPart(await wordFile([text('One.')]), 'word/document.xml', (xml) => xml.replace('One.', long))
    expect(await verdict(word, 'docx')).toBe('too-large in line ?')
    expect(await verdict(withPart(await wordFile([text('One.')]), 'word/media/large.png', () => long), 'docx')).toBe('reads')
  })
})

describe('nesting', () => {
  const deep: readonly (readonly [string, (depth: number) => string, number])[] = [
    ['quotations', (depth) => `Words.\n\n${'> '.repeat(depth)}Deep.`, 3],
    ['quotations without spaces', (depth) => `Words.\n\n${'>'.repeat(depth)} Deep.`, 3],
    ['lists on one line', (depth) => `Words.\n\n${'- '.repeat(depth)}Deep.`, 3],
    ['numbered lists', (depth) => `Words.\n\n${'1. '.repeat(depth)}Deep.`, 3],
    ['lists that are indented', (depth) => `Words.\n\n${lines(depth, (index) => `${'  '.repeat(index)}- Deep.`)}`, 3 + limits.nesting],
    ['HTML', (depth) => `Words.\n\n${'<blockquote>'.repeat(depth)}Deep.${'</blockquote>'.repeat(depth)}`, 3],
  ]
  test.each(deep)('%s: 95 are read, 101 are refused with their line', async (_, essay, line) => {
    expect(await verdict(essay(95))).toBe('reads')
    expect(await verdict(essay(limits.nesting + 1))).toBe(`too-deep in line ${line}`)
  })

  test.each(['> ', '>', '- ', '1. ', '+ ', '> - '])('hundreds of thousands of %j are refused', async (sign) => {
    expect(await verdict(`Words.\n\n${sign.repeat(400_000)}Deep.`)).toBe('too-deep in line 3')
  })

  test.each([
    ['a break between slides', '* '.repeat(200)],
    ['signs in a code block', `\`\`\`\n${'> '.repeat(200)}\n\`\`\``],
    ['an indented code block', `    ${'> '.repeat(200)}`],
  ])('%s is none', async (_, block) => {
    expect(await verdict(`Words.\n\n${block}\n\nMore.`)).toBe('reads')
  })
})

describe('footnotes', () => {
  const cited = (count: number): string => lines(count, (index) => `Words[^${index}].\n`).concat('\n')
  test('10,000 are read, one more is refused with its line', async () => {
    const notes = (count: number): string => lines(count, (index) => `[^${index}]: A note.`)
    expect(await verdict(cited(3) + notes(10_000))).toBe('reads')
    expect(await verdict(cited(3) + notes(10_001))).toBe('too-many-footnotes in line 10007')
  })
})

describe('signs', () => {
  /** Each takes the parser a time that grows with the square of its length. */
  test.each(['*a_', '**a*', '*_', 'a*', '[a](<b', '![a](b)', '`a``', '$a$$', '[a][', '[^1]', '~~a '])('a paragraph of very many %j is refused with its line', async (sign) => {
    expect(await verdict(`Words.\n\n${sign.repeat(100_000)}\n\nMore.`)).toBe('too-dense in line 3')
  })

  test.each([
    ['in a code block', `\`\`\`\n${'*a_'.repeat(100_000)}\n\`\`\``],
    ['over many paragraphs', '*A* [word](https://x.example) [^1].\n\n'.repeat(500)],
    ['over the items of a list', '- *A* [word](https://x.example).\n'.repeat(500)],
  ])('as many %s are read', async (_, essay) => {
    expect(await verdict(`Words.\n\n${essay}\n\nMore.`)).toBe('reads')
  })

  test.each([
    ['a comment', `<!--\n\`\`\`\n-->\n\n${'*a_'.repeat(100_000)}`],
    ['an indented line', `Words\n    \`\`\`\n${'*a_'.repeat(100_000)}`],
    ['a formula', `$$\n\`\`\`\n$$\n\n${'*a_'.repeat(100_000)}`],
    ['a quotation that ends', `> \`\`\`\n\n${'*a_'.repeat(100_000)}`],
  ])('a fence in %s hides none', async (_, essay) => {
    expect(await verdict(essay)).toMatch(/^too-dense/)
  })

  test('thousands of empty elements are read', async () => {
    expect(await verdict(`<p>Words.</p>${'<a href=x>'.repeat(20_000)}`, 'html')).toBe('reads')
  })
})

test.each([
  ['lists inside lists', '['.repeat(100_000)],
  ['aliases that grow', `a: &a [x, x]\n${lines(30, (index) => `b${index}: &${index === 0 ? 'b0' : `b${index}`} [${index === 0 ? '*a, *a' : `*b${index - 1}, *b${index - 1}`}]`)}`],
  ['two megabytes', `a: ${'x'.repeat(2_000_000)}`],
])('settings with %s are refused', (_, yaml) => {
  expect(() => readSettings(yaml, 'lectern.yml')).toThrow(Failure)
})
