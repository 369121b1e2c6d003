import type { Element } from 'xast'
import { placeAt, type Report } from '../../../messages/report.ts'
import { textRun, valueOf } from './xml.ts'

/** Where signs of symbol fonts stand first, by code and font; the number of a paragraph. */
export type SignPlaces = Map<string, number | null>

/** Code points are those of Unicode except in old fonts of symbols, which mammoth knows. */
export function signOf(node: Element, line: number | null, places: SignPlaces): readonly Element[] {
  const code = valueOf(node, 'w:char') ?? ''
  const font = valueOf(node, 'w:font') ?? ''
  if (/^[0-9a-e][\da-f]{3}$/i.test(code) && !/^(?:symbol|wingdings|webdings|zapf ?dingbats|mt extra)/i.test(font)) return [textRun(String.fromCodePoint(Number.parseInt(code, 16)))]
  const name = `char ${code} in font ${font}`
  if (!places.has(name)) places.set(name, line)
  return [node]
}

/** Names the signs that mammoth could not read, by code and font. */
export function reportSigns(lost: readonly string[], places: ReadonlyMap<string, number | null>, report: Report): void {
  for (const sign of new Set(lost)) {
    const line = places.get(sign) ?? null
    const [, code = '', font = ''] = /^char (.*) in font (.*)$/.exec(sign) ?? []
    report.add('missing-glyph', `A sign of the symbol font ${font} (${code}) has no letter of its own and is left out; insert it from another font.`, { place: placeAt(line) })
  }
}
