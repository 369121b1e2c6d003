import type { FontFace } from '../trees/assets.ts'
import type { Effects } from './effects.ts'
import { findPackage, type Family } from './font-family.ts'
import { readFontMetrics, type FontMetrics } from './font-metrics.ts'
import { loadHarfBuzz } from './harfbuzz.ts'
import type { ScriptFamily } from './script-families.ts'
import { trimFont } from './trim-font.ts'
import { codePointOf, parseRange, rangeOf } from './unicode-range.ts'
import { unpackWoff } from './woff.ts'

type FontEffects = Pick<Effects, 'read' | 'resolve'>

/** What one family of a script gives a talk. */
export interface LoadedScript {
  readonly family: Family
  readonly leads: boolean
  readonly faces: readonly FontFace[]
  /** Advances of the characters it is used for, by weight as asked for. */
  readonly metrics: ReadonlyMap<number, readonly FontMetrics[]>
}

export interface LoadedScripts {
  readonly scripts: readonly LoadedScript[]
  /** Characters that no family has, by the family that would have them where it is not installed. */
  readonly missing: readonly { readonly characters: readonly string[]; readonly install: ScriptFamily | null }[]
}

/** Zero-width joiners and variation selectors: where their font ends, letters and emoji no longer join. */
const joiners = '\u200C\u200D\u200E\u200F\u20E3\uFE0E\uFE0F'

/**
 * Finds fonts for what a theme's families lack: the first family that has a character gets it, and of its files those
 * that are needed are read.
 *
 * @param wanted Characters of the talk.
 * @param lacking Those of them that a family of the theme lacks.
 * @param weights Weights in use.
 */
export async function loadScriptFonts(
  candidates: readonly ScriptFamily[],
  wanted: ReadonlySet<string>,
  lacking: ReadonlySet<string>,
  weights: readonly number[],
  effects: FontEffects,
): Promise<LoadedScripts> {
  const scripts: LoadedScript[] = []
  const absent: ScriptFamily[] = []
  const left = new Set(lacking)
  for (const candidate of candidates) {
    const own = [...left].filter(candidate.covers)
    if (own.length === 0) continue
    const family = await findFamily(candidate, effects)
    if (family === null) {
      absent.push(candidate)
      continue
    }
    const asked = candidate.leads ? [...wanted].filter(candidate.covers) : own
    const loaded = await loadScript(candidate, family, asked, weights, effects)
    scripts.push(loaded)
    for (const character of own) if (has(loaded, character)) left.delete(character)
  }
  const missing = new Map<ScriptFamily | null, string[]>()
  for (const character of left) {
    const install = absent.find(({ covers }) => covers(character)) ?? null
    missing.set(install, [...(missing.get(install) ?? []), character])
  }
  return {
    scripts: scripts.filter(({ faces }) => faces.length > 0),
    missing: [...missing].map(([install, characters]) => ({ characters, install })),
  }
}

/** A family is taken as it is installed, whatever a message would recommend. */
async function findFamily({ package: name }: ScriptFamily, effects: FontEffects): Promise<Family | null> {
  const [scope = '', id = ''] = name.split('/')
  const other = scope === '@fontsource' ? '@fontsource-variable' : '@fontsource'
  return (await findPackage(name, effects)) ?? findPackage(`${other}/${id}`, effects)
}

async function loadScript(script: ScriptFamily, family: Family, characters: readonly string[], weights: readonly number[], effects: FontEffects): Promise<LoadedScript> {
  const read = new Map<string, Part | null>()
  const metrics = new Map<number, readonly FontMetrics[]>()
  for (const asked of weights) {
    const weight = family.nearestWeight(asked)
    const parts: Part[] = []
    const left = new Set(characters)
    const { slices } = family.slices(weight, 'normal')
    // What is cut anyway is cut from one file, so that a PDF has one font and not dozens.
    const whole = script.trimmed ? family.whole(weight) : null
    for (const slice of whole === null ? slices : [whole, ...slices]) {
      const inRange = parseRange(slice.unicodeRange)
      const possible = [...left].filter((character) => inRange(codePointOf(character)))
      if (possible.length === 0) continue
      // One file of a variable family holds all weights.
      const part = read.get(slice.path) ?? (await readPart(slice.path, possible, family, weight, script, effects))
      read.set(slice.path, part)
      if (part === null) continue
      parts.push(part)
      for (const character of part.characters) left.delete(character)
    }
    metrics.set(asked, parts.map((part) => part.metrics))
  }
  return { family, leads: script.leads, faces: [...read.values()].flatMap((part) => part?.face ?? []), metrics }
}

interface Part {
  readonly face: FontFace
  readonly characters: readonly string[]
  readonly metrics: FontMetrics
}

/** A file for those of some characters that it has, and for no others; `null` where it has none. */
async function readPart(path: string, possible: readonly string[], family: Family, weight: number, { trimmed, joined }: ScriptFamily, effects: FontEffects): Promise<Part | null> {
  const bytes = await effects.read(path)
  const whole = readFontMetrics(bytes)
  const characters = possible.filter((character) => whole.advance(codePointOf(character)) !== null)
  if (characters.length === 0) return null
  const cut = trimmed && typeof family.weightsOf(weight) === 'number'
  const content = cut ? await trimmedFile(path, characters.join('') + joiners, effects) : bytes
  const used = new Set(characters.map(codePointOf))
  return {
    face: {
      family: family.name,
      weight: family.weightsOf(weight),
      style: 'unslanted',
      unicodeRange: rangeOf(Array.from([...characters, ...joiners], codePointOf)),
      format: cut ? 'truetype' : 'woff2',
      base64: Buffer.from(content).toString('base64'),
    },
    characters,
    metrics: { advance: (codePoint) => (used.has(codePoint) ? scaled(whole.advance(codePoint), joined) : null) },
  }
}

function scaled(advance: number | null, share: number): number | null {
  return advance === null ? null : advance * share
}

/** Fontsource has every static file as WOFF as well, which is unpacked with what Node has. */
async function trimmedFile(path: string, characters: string, effects: FontEffects): Promise<Uint8Array> {
  const [file, harfBuzz] = await Promise.all([effects.read(path.replace(/\.woff2$/, '.woff')), loadHarfBuzz(effects)])
  return trimFont(unpackWoff(file), characters, harfBuzz)
}

function has({ metrics }: LoadedScript, character: string): boolean {
  return [...metrics.values()].every((fonts) => fonts.some((font) => font.advance(codePointOf(character)) !== null))
}
