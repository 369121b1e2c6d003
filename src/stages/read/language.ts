import { detectLanguage, fallback, fewestWords } from '../../language/detect.ts'
import { isEastAsian, scriptOf } from '../../language/script.ts'
import { countWords } from '../../language/words.ts'
import { placeAt, type Report } from '../../messages/report.ts'
import type { Essay } from '../../trees/essay.ts'

/** Scripts written from right to left, ISO 15924. */
const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** What there is to find a language by. */
export interface Evidence {
  readonly prose: string
  /** Tags that programs wrote into the file, likeliest first. */
  readonly named: readonly string[]
}

/**
 * Canonical tag and direction of what the author wrote as `lang`, or of what the text is written in where nobody says.
 *
 * @param line where it is written, for the message about a tag that is none.
 */
export async function languageOf(tag: string | null, line: number | null, evidence: Evidence, report: Report): Promise<Pick<Essay, 'lang' | 'dir'>> {
  const lang = tag === null ? await foundIn(evidence) : canonical(tag)
  if (lang === null) {
    report.add('unknown-language', `"${tag}" is no language tag. Write one such as en, de-AT or zh-Hans; until then the essay counts as English.`, {
      place: placeAt(line),
      actual: tag ?? '',
    })
  }
  return { lang: lang ?? fallback, dir: directionOf(lang ?? fallback) }
}

/** A named tag adds its region to the language that is found, and decides among those of one script where the text is short. */
async function foundIn({ prose, named }: Evidence): Promise<string> {
  const found = await detectLanguage(prose)
  const tags = named.map(canonical).filter((tag) => tag !== null)
  const isSilent = !/\p{L}/u.test(prose)
  if (isSilent || countWords(prose) < fewestWords) {
    const likely = tags.find((tag) => isSilent || scriptOf(tag) === scriptOf(found) || (found === 'zh' && isEastAsian(tag)))
    if (likely !== undefined) return likely
  }
  return tags.find((tag) => new Intl.Locale(tag).language === new Intl.Locale(found).language && scriptOf(tag) === scriptOf(found)) ?? found
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
