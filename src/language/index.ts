import { ar } from './ar/index.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fa } from './fa/index.ts'
import { fr } from './fr/index.ts'
import { ja } from './ja/index.ts'
import { ru } from './ru/index.ts'
import { ur } from './ur/index.ts'
import { zh } from './zh/index.ts'
import type { LanguagePack } from './pack.ts'
import { defaultPack } from './und/index.ts'

const packs: Readonly<Record<string, LanguagePack>> = { ar, de, en, es, fa, fr, ja, ru, ur, zh }

/** The pack of a BCP 47 tag's language, or the sound default. */
export function packFor(lang: string): LanguagePack {
  return packs[lang.toLowerCase().split('-')[0] ?? ''] ?? defaultPack(lang)
}
