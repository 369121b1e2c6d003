import { describe, expect, test } from 'vitest'
import { createReport } from '../../../src/messages/report.ts'
import { decode } from '../../../src/stages/read/decode.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])])

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Größe “x”'), 'Größe “x”'],
    ['UTF-8 with its mark', new TextEncoder().encode('\ufeffGröße'), 'Größe'],
    ['UTF-16', utf16('Größe'), 'Größe'],
    ['line ends of other systems', bytesOf('a\r\nb\rc'), 'a\nb\nc'],
    ['signs for printers', new TextEncoder().encode('Fluss\u00adbett\u2060 a\fb\u00a0c'), 'Flussbett a b\u00a0c'],
  ])('%s', (_, bytes, text) => {
    const report = createReport('essay.txt')
    expect(decode(bytes, 'essay.txt', { report })).toBe(text)
    expect(report.messages).toEqual([])
  })

  test('Windows-1252 is read where it is certain, and reported', () => {
    const report = createReport('essay.txt')
    expect(decode(bytesOf('Die Gr\xf6\xdfe \x96 \x84sagte er\x93 \x96 war\x85 5 \x80.'), 'essay.txt', { report })).toBe('Die Größe – „sagte er“ – war… 5 €.')
    expect(report.messages.map(({ ruleId }) => ruleId)).toEqual(['guessed-encoding'])
  })

  test.each([
    ['Cyrillic', '\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0'],
    ['Shift JIS', '\x93\xfa\x96\x7b\x8c\xea'],
    ['Polish', 'ca\xb3y \x9cwiat \xbf\xf3\xb3ty'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0'],
  ])('%s is refused', (_, text) => {
    expect(() => decode(bytesOf(text), 'essay.txt')).toThrow('is not text that Lectern can read')
  })
})

test('one broken sign makes no other encoding of a text in UTF-8', () => {
  const report = createReport('essay.md')
  const bytes = Buffer.concat([Buffer.from('“Don’t,” she said – and left to see Zoë, René and Müller.\nIt was “so”. Caf'), Buffer.from([0xe9]), Buffer.from(' Zürich.\n')])
  expect(decode(bytes, 'essay.md', { report })).toBe('“Don’t,” she said – and left to see Zoë, René and Müller.\nIt was “so”. Caf\ufffd Zürich.\n')
  expect(report.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['guessed-encoding', 2]])
})
