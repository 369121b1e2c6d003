/** Opening marks that may stand before a sentence's first word. */
const opening = `["'“‘«„‚(¿¡「『《（]?`

/** The end of a word, also where the script knows no capitals or joins with U+200C. */
const wordEnd = `(?![\\p{L}\\p{M}\\p{N}\\u200C])`

/** A sentence that starts with one of these words or phrases; alternatives of a regular expression, separated by `|`. */
export function startsWith(words: string): RegExp {
  return new RegExp(`^${opening}(?:${words})${wordEnd}`, 'iu')
}

/** A sentence that starts with one of these in a script without spaces, where no mark ends a word. */
export function startsWithUnspaced(words: string): RegExp {
  return new RegExp(`^${opening}(?:${words})`, 'u')
}

/** A sentence with one of these words anywhere. `\\b` knows the letters of English only. */
export function hasWord(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\u200C])(?:${words})${wordEnd}`, 'iu')
}

/** A sentence that starts with one of these words and has no comma: a subordinate clause without its main clause. */
export function clauseAlone(words: string): RegExp {
  return new RegExp(`^${opening}(?:${words})${wordEnd}[^,،、，]*$`, 'iu')
}

/** Abbreviations that are words too, or single letters: a sentence goes on after them where a number follows, in digits of any script or Roman. */
export function beforeNumber(words: string): { readonly before: RegExp; readonly after: RegExp } {
  return { before: new RegExp(`(?:^|[\\s([«“„])(?:${words})\\.$`, 'iu'), after: /^(?:\p{Nd}|[IVXLC]+(?![\p{L}\p{N}]))/u }
}

/** Words of a list in a template string. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u))
}

/** What makes a sentence harder to read on a slide, in any language. */
export const commonCosts = [
  { pattern: /[,،，].*[,،，]/u, cost: 0.05 },
  { pattern: /[;:(؛；：（]/u, cost: 0.08 },
] as const
