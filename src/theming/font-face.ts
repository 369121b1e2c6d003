import type { FontFace } from '../trees/assets.ts'

/** `@font-face` rules with the fonts inside, in the order given: where ranges overlap, CSS takes the last. */
export function fontFaceCss(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, style, unicodeRange, format, base64 }) =>
        `@font-face{font-family:${JSON.stringify(family)};font-style:${style};font-weight:${[weight].flat().join(' ')};font-display:block;` +
        `src:url("data:font/${format === 'woff2' ? 'woff2' : 'ttf'};base64,${base64}") format("${format}");unicode-range:${unicodeRange}}`,
    )
    .join('\n')
}
