/** Forms of a word by number; a category the language has and the word has not takes `other`. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** How a language writes and counts numbers. */
export interface Numbers {
  /** A whole number in the language's digits. */
  readonly number: (n: number) => string
  /** A number with its word: texts by plural category, with `#` where the number stands, if it is written at all. */
  readonly counted: (forms: Forms) => (n: number) => string
  /** Seconds as minutes and seconds, `#` standing for each number. */
  readonly minSec: (minutes: string, seconds: string) => (seconds: number) => string
}

/**
 * @param locale BCP 47, with its digits (`-u-nu-…`) where versions of ICU differ in them.
 */
export function numbersOf(locale: string): Numbers {
  const formats = lazily(() => ({ rules: new Intl.PluralRules(locale), digits: new Intl.NumberFormat(locale, { useGrouping: false }) }))
  const number = (n: number): string => formats().digits.format(n)
  const filled = (text: string, n: number): string => text.replace('#', number(n))
  return {
    number,
    counted: (forms) => (n) => filled(forms[formats().rules.select(n)] ?? forms.other, n),
    minSec: (minutes, seconds) => (n) => (n < 60 ? filled(seconds, n) : `${filled(minutes, Math.floor(n / 60))} ${filled(seconds, n % 60)}`),
  }
}

/** Each of Intl's formats takes milliseconds to make: only the language of the talk makes its own. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
