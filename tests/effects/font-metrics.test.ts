import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { readFontMetrics } from '../../src/effects/font-metrics.ts'
import { resolvePackageFile } from '../../src/effects/packages.ts'

function bytesOf(name: string): Buffer {
  const path = resolvePackageFile(`@fontsource/${name}.woff2`)
  if (path === null) throw new Error(`${name} is not installed`)
  return readFileSync(path)
}

function oracle(bytes: Buffer): Font {
  const font = create(bytes)
  if (!('glyphForCodePoint' in font)) throw new Error('a collection')
  return font
}

describe('readFontMetrics', () => {
  it.each([
    'source-serif-4/files/source-serif-4-latin-400-normal',
    'source-serif-4/files/source-serif-4-cyrillic-600-normal',
    'source-sans-3/files/source-sans-3-latin-ext-600-normal',
    'ibm-plex-mono/files/ibm-plex-mono-latin-400-normal',
    'atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal',
  ])('agrees with fontkit on every character of %s', (name) => {
    const bytes = bytesOf(name)
    const font = oracle(bytes)
    const metrics = readFontMetrics(bytes)
    const wrong: number[] = []
    let known = 0
    for (let codePoint = 0x20; codePoint < 0x3000; codePoint++) {
      const expected = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm : null
      if (expected !== null) known++
      if (metrics.advance(codePoint) !== expected) wrong.push(codePoint)
    }
    expect(wrong).toEqual([])
    expect(known).toBeGreaterThan(90)
  })

  it('refuses what is no WOFF2 font', () => {
    const font = bytesOf('ibm-plex-mono/files/ibm-plex-mono-latin-400-normal')
    expect(() => readFontMetrics(new Uint8Array())).toThrow('no WOFF2')
    expect(() => readFontMetrics(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"/>'))).toThrow('no WOFF2')
    expect(() => readFontMetrics(font.subarray(0, 300))).toThrow()
  })
})
