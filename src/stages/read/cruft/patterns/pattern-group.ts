/** Lines of one purpose that web pages put around an essay, in the ten languages. */
export interface PatternGroup {
  /** No essay says this; alone it is enough. */
  readonly sure: RegExp
  /** An essay may say this; it counts in the company of others. */
  readonly likely: RegExp
}

/** Whole lines, in small letters and without an end. */
export function whole(...lines: readonly string[]): RegExp {
  return new RegExp(`^(?:${foldLetters(lines.join('|'))})$`, 'u')
}

/** Letters that Arabic, Persian and Urdu keyboards write differently become one. */
export function foldLetters(text: string): string {
  return text
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ة/g, 'ه')
}
