import { ar } from './labels/ar.ts'
import { de } from './labels/de.ts'
import { en } from './labels/en.ts'
import { es } from './labels/es.ts'
import { fa } from './labels/fa.ts'
import { fr } from './labels/fr.ts'
import { ja } from './labels/ja.ts'
import { ru } from './labels/ru.ts'
import { ur } from './labels/ur.ts'
import { zhHant } from './labels/zh-hant.ts'
import { zh } from './labels/zh.ts'
import type { Labels } from './labels/contract.ts'
import { scriptOf } from './script.ts'

export type { Labels } from './labels/contract.ts'

const table: Readonly<Record<string, Labels>> = { ar, de, en, es, fa, fr, ja, ru, ur, zh, 'zh-Hant': zhHant }

/** The labels of a BCP 47 tag's language; English where there is no translation. */
export function labelsFor(lang: string): Labels {
  const language = lang.toLowerCase().split('-')[0] ?? ''
  return table[`${language}-${scriptOf(lang)}`] ?? table[language] ?? en
}

/** One number of each plural form that a language may have, and one with every digit. */
const numbers = [0, 1, 2, 3, 11, 100, 1234567890]

/** Every text that the labels can become: what the fonts of a talk must cover. */
export function textsOf(labels: Labels): string[] {
  const { number, page, words, duration, ...plain } = labels
  return [...Object.values(plain), page(number(1), number(2)), ...numbers.flatMap((n) => [words(n), duration(n)])]
}
