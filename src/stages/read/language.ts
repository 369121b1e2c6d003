import type { Report } from '../../messages/report.ts'
import type { Essay } from '../../trees/essay.ts'

const fallback = 'en'

/** Scripts written from right to left, ISO 15924. */
const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/**
 * Canonical tag and direction of what the author wrote as `lang`.
 *
 * @param line where it is written, for the message about a tag that is none.
 */
export function languageOf(tag: string | null, line: number | null, report: Report): Pick<Essay, 'lang' | 'dir'> {
  const lang = tag === null ? fallback : canonical(tag)
  if (lang === null) {
    report.add('unknown-language', `"${tag}" is no language tag. Write one such as en, de-AT or zh-Hans; until then the essay counts as English.`, {
      place: line === null ? null : { line },
      actual: tag ?? '',
    })
  }
  return { lang: lang ?? fallback, dir: directionOf(lang ?? fallback) }
}

function canonical(tag: string): string | null {
  try {
    const [lang] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))
    // Words such as "english" are well formed, but no language has a tag of more than three letters.
    return lang !== undefined && /^[a-z]{2,3}(-|$)/.test(lang) ? lang : null
  } catch {
    return null
  }
}

function directionOf(lang: string): Essay['dir'] {
  return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr'
}
