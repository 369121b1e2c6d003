import { en } from './en/index.ts'
import type { LanguagePack } from './pack.ts'
import { defaultPack } from './und/index.ts'

const packs: Readonly<Record<string, LanguagePack>> = { en }

/** The pack of a BCP 47 tag's language, or the sound default. */
export function packFor(lang: string): LanguagePack {
  return packs[lang.toLowerCase().split('-')[0] ?? ''] ?? defaultPack(lang)
}
