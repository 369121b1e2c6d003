import type { FontFace } from '../trees/assets.ts'

/** A face that claims all slants is asked for none. */
const styles: Readonly<Record<FontFace['style'], string>> = { normal: 'normal', italic: 'italic', unslanted: 'oblique 0deg 20deg' }

/** `@font-face` rules with the fonts inside, in the order given: where ranges overlap, CSS takes the last. */
export function fontFaceCss(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, style, unicodeRange, format, base64 }) =>
        `@font-face{font-family:${JSON.stringify(family)};font-style:${styles[style]};font-weight:${[weight].flat().join(' ')};font-display:block;` +
        `src:url("data:font/${format === 'woff2' ? 'woff2' : 'ttf'};base64,${base64}") format("${format}");unicode-range:${unicodeRange}}`,
    )
    .join('\n')
}
