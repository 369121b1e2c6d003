import type { FontFace } from '../trees/assets.ts'

/** `@font-face` rules with the fonts inside, in the order given: where ranges overlap, CSS takes the last. */
export function fontFaceCss(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, style, unicodeRange, base64 }) =>
        `@font-face{font-family:${JSON.stringify(family)};font-style:${style};font-weight:${weight};font-display:block;` +
        `src:url("data:font/woff2;base64,${base64}") format("woff2");unicode-range:${unicodeRange}}`,
    )
    .join('\n')
}
