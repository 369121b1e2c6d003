import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { loadHarfBuzz } from '../../src/effects/harfbuzz.ts'
import { createNodeEffects } from '../../src/effects/node.ts'
import { trimFont } from '../../src/effects/trim-font.ts'
import { unpackWoff } from '../../src/effects/woff.ts'

const effects = createNodeEffects()

async function packed(file: string): Promise<Uint8Array> {
  return effects.read(effects.resolve(`@fontsource/${file}`) ?? '')
}

describe('a trimmed font', () => {
  it('has the characters asked for and no others, and is the same bytes each time', async () => {
    const font = unpackWoff(await packed('dejavu-sans/files/dejavu-sans-latin-400-normal.woff'))
    const harfBuzz = await loadHarfBuzz(effects)
    const trimmed = trimFont(font, '→✓', harfBuzz)
    const read = create(Buffer.from(trimmed))
    // The end of a cmap of format 4 counts as a character.
    expect('characterSet' in read ? read.characterSet : []).toEqual([...'→✓', '\uFFFF'].map((character) => character.codePointAt(0)))
    expect(trimmed.length).toBeLessThan(4_000)
    expect(trimFont(font, '→✓', harfBuzz)).toEqual(trimmed)
  })

  it('is not made of what is no font', async () => {
    const harfBuzz = await loadHarfBuzz(effects)
    expect(() => trimFont(new Uint8Array(), 'a', harfBuzz)).toThrow('cannot cut')
    expect(() => unpackWoff(new TextEncoder().encode('wOF2, but no WOFF file at all, though long enough'))).toThrow('no WOFF file')
  })
})
