/** The script a language is written in, as an ISO 15924 code: that of its tag, else the likely one; `Zzzz` where nobody knows. */
export function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? 'Zzzz'
}
