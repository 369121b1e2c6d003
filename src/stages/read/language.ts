import { detectLanguage } from '../../language/detect.ts'
import { scriptOf } from '../../language/script.ts'
import type { Report } from '../../messages/report.ts'
import type { Essay } from '../../trees/essay.ts'

const fallback = 'en'

/** Scripts written from right to left, ISO 15924. */
const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/**
 * Canonical tag and direction of what the author wrote as `lang`, or of what the text is written in where nobody says.
 *
 * @param line where it is written, for the message about a tag that is none.
 */
export async function languageOf(tag: string | null, line: number | null, prose: string, report: Report): Promise<Pick<Essay, 'lang' | 'dir'>> {
  const lang = tag === null ? await detectLanguage(prose) : canonical(tag)
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
  return rightToLeft.has(scriptOf(lang)) ? 'rtl' : 'ltr'
}
