import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openSource } from '../../src/effects/source.ts'
import { Failure } from '../../src/messages/report.ts'

const absent = Object.assign(new Error('absent'), { code: 'ENOENT', syscall: 'open' })
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const word = zipSync({ 'word/document.xml': bytesOf('<x/>') })

const open = (path: string, bytes: Uint8Array) =>
  openSource(path, {
    read: (file) => (file === path ? Promise.resolve(bytes) : Promise.reject(absent)),
    readInput: () => Promise.resolve(bytes),
    list: () => Promise.resolve([]),
  })

describe('the format of an essay', () => {
  test.each([
    ['essay.md', bytesOf('Text.'), 'markdown'],
    ['essay.TXT', bytesOf('Text.'), 'text'],
    ['essay.docx', bytesOf('Text.'), 'docx'],
    ['essay.md', word, 'docx'],
    ['-', word, 'docx'],
    ['-', bytesOf('Text.'), 'markdown'],
  ])('%s', async (path, bytes, format) => {
    expect((await open(path, bytes)).format).toBe(format)
  })

  test.each([
    ['essay.pdf', bytesOf('?'), 'a PDF'],
    ['-', bytesOf('%PDF-1.4'), 'a PDF'],
    ['essay.odt', bytesOf('?'), 'an OpenDocument text'],
    ['essay.pages', bytesOf('PK'), 'a Pages document'],
    ['essay.md', bytesOf('{\\rtf1 Text}'), 'a rich text file'],
    ['essay.docx', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'an old Word file or one with a password'],
  ])('%s that is not read is named', async (path, bytes, name) => {
    const failure: unknown = await open(path, bytes).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({ rule: 'foreign-format', message: expect.stringContaining(`This is ${name}, which`) })
  })
})
