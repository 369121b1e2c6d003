import { describe, expect, test } from 'vitest'
import { createReport, Failure } from '../../../src/messages/report.ts'
import { readFrontMatter } from '../../../src/stages/read/index.ts'
import { readBytes, readString } from './read-file.ts'

async function failure(run: () => unknown): Promise<Failure> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('did not fail')
}

const essayOf = async (bytes: Uint8Array) => readBytes({ bytes, path: 'essay.md', name: 'essay', format: 'markdown' }, {}, createReport('essay.md'))
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, littleEndian)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2 + 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('encodings', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Größe – 大.')],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeffGröße – 大.')],
    ['UTF-16, little end first', utf16('Größe – 大.', true)],
    ['UTF-16, big end first', utf16('Größe – 大.', false)],
  ])('%s', async (_, bytes) => {
    expect((await essayOf(bytes)).prose).toBe('Größe – 大.')
  })

  test('line ends of Windows and of old Macs', async () => {
    const { essay } = await readString('One\r\n\r\nTwo\r\rThree', 'text')
    expect(essay.passages.map(({ lines }) => lines.start)).toEqual([3, 5])
    expect(essay.meta.title).toBe('One')
  })
})

describe('what is no essay', () => {
  test.each([
    ['NUL bytes', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'binary-file'],
    ['bytes that are no UTF-8', Uint8Array.of(0x41, 0xe9, 0x41), 'binary-file'],
    ['half a UTF-16 character', Uint8Array.of(0xff, 0xfe, 0x41), 'binary-file'],
    ['nothing', new Uint8Array(), 'empty-essay'],
    ['white space', new TextEncoder().encode(' \n\t\n'), 'empty-essay'],
    ['a heading alone', new TextEncoder().encode('# Title\n'), 'empty-essay'],
    ['front matter alone', new TextEncoder().encode('---\ntitle: x\n---\n'), 'empty-essay'],
    ['markup thousands of levels deep', new TextEncoder().encode(`${'<div>'.repeat(9000)}Text.`), 'too-deep'],
    ['a comment', new TextEncoder().encode('<!-- nothing -->'), 'empty-essay'],
  ])('%s', async (_, bytes, rule) => {
    const { rule: failed, detail } = await failure(() => essayOf(bytes))
    expect(failed).toBe(rule)
    expect(detail.file).toBe('essay.md')
  })
})

describe('front matter', () => {
  test('knows its lines and where the essay starts', () => {
    const text = '---\ntitle: A\ntheme:\n  base: slate\n---\nText.'
    const { data, lineOf, end } = readFrontMatter(text, 'essay.md')
    expect(data).toEqual({ title: 'A', theme: { base: 'slate' } })
    expect([lineOf(['title']), lineOf(['theme', 'base']), lineOf(['lang'])]).toEqual([2, 4, null])
    expect(text.slice(end)).toBe('Text.')
  })

  test.each(['---', '...', '...  '])('ends at %j', async (end) => {
    const { essay, report } = await readString(`---\ntitle: A\n${end}\nText.\n\n---\n\nMore.`, 'markdown')
    expect([essay.prose, essay.passages.map(({ lines }) => lines.start), report.messages]).toEqual(['Text.\n\nMore.', [4, 8], []])
  })

  test('that is never closed is mentioned', async () => {
    const told = async (text: string) => (await readString(text, 'markdown')).report.messages.map(({ ruleId, line }) => [ruleId, line])
    expect(await told('---\ntitle: A\n\nText')).toEqual([['open-front-matter', 1]])
    expect(await told('---\nText: with a colon\n---\n\nText.')).toEqual([])
    expect(await told('---\ntitle: A\n\nText, with: a colon.\n\n---\n\nMore.')).toEqual([['open-front-matter', 1]])
    expect(await told('---\n\nText')).toEqual([])
    expect(await told('---\nHere is text: with a colon')).toEqual([])
  })

  test('that is not valid names its line', async () => {
    const { rule, detail } = await failure(() => readFrontMatter('---\nauthor: Ada\ntitle: A: B\n---\n', 'essay.md'))
    expect(rule).toBe('invalid-yaml')
    expect([detail.file, detail.line]).toEqual(['essay.md', 3])
  })

  test('cannot grow without bounds', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...['b', 'c', 'd', 'e'].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcd'[index]}`).join(', ')}]`)]
    expect((await failure(() => readFrontMatter(`---\n${bomb.join('\n')}\n---\n`, 'essay.md'))).rule).toBe('invalid-yaml')
  })

  test.each([
    ['a rule and a list', '---\n- a\n---\nText'],
    ['a rule, a blank line, and another rule', '---\n\nkey: value\n\n---\n'],
    ['one that is never closed', '---\ntitle: A\n\nText'],
    ['one further down', '\n---\ntitle: A\n---\n'],
  ])('is not %s', (_, text) => {
    expect(readFrontMatter(text, 'essay.md').end).toBe(0)
  })
})

describe('title', () => {
  const titleOf = async (text: string, name: string | null, title: string | null = null) => {
    const bytes = new TextEncoder().encode(text)
    return (await readBytes({ bytes, path: '-', name, format: 'markdown' }, { title }, createReport('-'))).meta.title
  }

  test('from standard input is the first heading, or the first words', async () => {
    expect(await titleOf('## Of rivers\n\nThe river made the town.', null)).toBe('Of rivers')
    expect(await titleOf('The river made the town.', null)).toBe('The river made the town')
    expect(await titleOf('The river made the town, and the town forgot the river.', null)).toBe('The river made the town, and the town …')
  })

  test('as written keeps what only looks like a list', async () => {
    expect(await titleOf('Text.', 'x', '1. The beginning')).toBe('1. The beginning')
    expect(await titleOf('Text.', 'x', 'At 10:30 for $5 and $6')).toBe('At 10:30 for $5 and $6')
  })

  test('is no heading that stands below prose among others of its level', async () => {
    expect(await titleOf('Text.\n\n# One\n\nText.\n\n# Two\n\nText.', 'my-essay')).toBe('My essay')
    expect(await titleOf('By Ada\n\n# One\n\nText.', 'my-essay')).toBe('One')
  })
})

test('direction follows the script of the language', async () => {
  const dirOf = async (lang: string) => (await readString('Text.', 'markdown', { lang })).essay.dir
  expect(await Promise.all(['ar', 'fa-IR', 'ur', 'he', 'dv', 'en', 'az', 'az-Arab', 'ku-Latn'].map(dirOf))).toEqual([
    'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'rtl', 'ltr',
  ])
})
