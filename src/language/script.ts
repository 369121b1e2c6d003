/** The script a language is written in, as an ISO 15924 code: that of its tag, else the likely one; `Zzzz` where nobody knows. */
export function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? 'Zzzz'
}

const eastAsian: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan', 'Kore'])

/** True for Chinese, Japanese and Korean. */
export function isEastAsian(lang: string): boolean {
  return eastAsian.has(scriptOf(lang))
}

const slanted: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek', 'Zzzz'])

/** Whether a language is written in a script that knows slanted letters; where not, Latin words within it stand upright too. */
export function isSlanted(lang: string): boolean {
  return slanted.has(scriptOf(lang))
}
