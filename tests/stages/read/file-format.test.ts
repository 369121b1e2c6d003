import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../src/messages/report.ts'
import { formatOf } from '../../../src/stages/read/index.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const word = zipSync({ 'word/document.xml': bytesOf('<x/>') })

describe('the format of an essay', () => {
  test.each([
    ['essay.md', bytesOf('Text.'), 'markdown'],
    ['essay.TXT', bytesOf('Text.'), 'text'],
    ['essay.docx', bytesOf('Text.'), 'docx'],
    ['essay.md', word, 'docx'],
    ['-', word, 'docx'],
    ['page.htm', bytesOf('<p>Text.'), 'html'],
    ['-', bytesOf('\n<!DOCTYPE html><p>Text.'), 'html'],
    ['essay.md', bytesOf('<html lang=de> is a tag.'), 'markdown'],
    ['-', bytesOf('Text.'), 'markdown'],
  ])('%s', (path, bytes, format) => {
    expect(formatOf(bytes, path)).toBe(format)
  })

  test.each([
    ['essay.pdf', bytesOf('?'), 'a PDF'],
    ['-', bytesOf('%PDF-1.4'), 'a PDF'],
    ['essay.odt', bytesOf('?'), 'an OpenDocument text'],
    ['essay.pages', bytesOf('PK'), 'a Pages document'],
    ['essay.md', bytesOf('{\\rtf1 Text}'), 'a rich text file'],
    ['page.mhtml', bytesOf('?'), 'a web archive'],
    ['essay.docx', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'an old Word file or one with a password'],
  ])('%s that is not read is named', (path, bytes, name) => {
    const refuse = () => formatOf(bytes, path)
    expect(refuse).toThrow(Failure)
    expect(refuse).toThrow(`This is ${name}, which`)
  })
})
