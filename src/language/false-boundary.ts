/** How a language writes full stops that end no sentence. */
export interface StopRules {
  /** True where the full stop after a word abbreviates it; the word is without the stop, as written. */
  readonly abbreviates: (word: string, next: string, opensSentence: boolean) => boolean
  /** Lower-case words that open sentences and are no names ("the", "it"). */
  readonly openers: ReadonlySet<string>
  /** Lower-case words that a lone capital belongs to as a name ("vitamin C"). */
  readonly lettered: ReadonlySet<string>
  /** Whether ordinal numbers end in a full stop ("am 5. Mai"). */
  readonly hasOrdinalStops: boolean
  /** Where a sentence goes on although it seems to end: what stands before and, if that matters, after the place. */
  readonly joins?: readonly { readonly before: RegExp; readonly after?: RegExp }[]
}

/** Nothing that is looked for behind a boundary is longer. */
export const reach = 64

/**
 * True where a sentence goes on although UAX 29 sees its end.
 *
 * @param before The sentence so far, or at least its last {@link reach} characters.
 * @param after What follows, likewise.
 */
export function isFalseBoundary(before: string, after: string, rules: StopRules): boolean {
  const next = after.trimStart()
  // A sentence starts with no lower-case letter, and with nothing that closes or joins.
  if (/^[\p{Ll}…,;:)\]}”’»–—-]/u.test(next) && !/^[-–—]\s*\p{Lu}/u.test(next)) return true
  const end = before.trimEnd()
  if (rules.joins?.some((join) => join.before.test(end) && (join.after?.test(next) ?? true)) === true) return true
  // "1." and "IV." number what follows.
  if (/^(?:\p{Nd}{1,3}|[IVXLC]{1,5}|\p{L})[.)]$/u.test(end)) return true
  const opensSentence = rules.openers.has(/^[\p{L}’']+(?![\p{L}’'.])/u.exec(next)?.[0].toLowerCase() ?? '')
  if (rules.hasOrdinalStops && !opensSentence && /(?:^|\s)\d{1,2}\.$/u.test(end)) return true
  const word = /(?:^|[\s([“"‘'—-])((?:\p{L}\.)*[\p{L}\p{M}]+)\.["'”’)\]]*$/u.exec(end)
  const [, written] = word ?? []
  if (word === null || written === undefined) return false
  if (rules.abbreviates(written, next, opensSentence)) return true
  if (/^\p{Ll}$/u.test(written)) return /^\p{L}\.(?!\p{L})/u.test(next)
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(written) && isInitial(written, end.slice(0, word.index), next, opensSentence, rules)
}

/** "J. S. Mill", "J.R.R. Tolkien", "the U.S. Army"; not "World War I. The", "vitamin C. It". */
function isInitial(letters: string, before: string, next: string, opensSentence: boolean, { lettered }: StopRules): boolean {
  const bearer = /\p{L}+$/u.exec(before)
  const isLettered = letters.length === 1 && lettered.has(bearer?.[0].toLowerCase() ?? '')
  // "Appendix A. The manifesto" is a label and what it labels.
  if (isLettered && bearer?.index === 0) return true
  if (!/^\p{Lu}/u.test(next) || opensSentence) return false
  if (letters === 'I') return /^\p{Lu}\.(?!$)/u.test(next)
  return !isLettered
}
