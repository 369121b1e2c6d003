import { Failure } from '../messages/report.ts'
import { placeIn } from '../theming/layer.ts'
import { cutsOf, type Cut, type NamedFamily, type TypeUse, type Typography } from '../theming/typography.ts'
import type { FontFace, TextRole } from '../trees/assets.ts'
import type { Effects } from './effects.ts'
import { findInside } from './find-inside.ts'
import { nameOf, openFamily, type Family, type Slice } from './font-family.ts'
import { readFontMetrics, type FontMetrics } from './font-metrics.ts'

export interface LoadedFonts {
  /** The slices in use, each once, ordered as CSS needs them. */
  readonly faces: readonly FontFace[]
  /** Per role in use the metrics of its fonts, the first choice first. */
  readonly metrics: ReadonlyMap<TextRole, readonly FontMetrics[]>
  /** Families by use, the first choice first. */
  readonly families: Readonly<Record<TypeUse, readonly Family[]>>
  /** Characters that none of the fonts has. */
  readonly missing: readonly string[]
}

interface LoadedSlice {
  readonly face: FontFace
  readonly metrics: FontMetrics
}

/** What needs no glyph of its own, or has none to miss. */
const invisible = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u
/** Counters write digits that stand nowhere in the text. */
const always = ' 0123456789'

/**
 * Reads the slices of the cuts in use that have a character in use. What the family of a role lacks is looked for in
 * the theme's fallback families.
 *
 * @throws Failure `missing-font` for a family that is not there, or a file that is no font.
 */
export async function loadFonts(
  typography: Typography,
  characters: Iterable<string>,
  roles: ReadonlySet<TextRole>,
  effects: Pick<Effects, 'read' | 'realPath' | 'resolve'>,
): Promise<LoadedFonts> {
  const wanted = new Set(Array.from(always, codePointOf))
  for (const text of characters) for (const character of text) if (!invisible.test(character)) wanted.add(codePointOf(character))

  const opened = new Map<string, Promise<Family>>()
  const open = (named: NamedFamily): Promise<Family> => remember(opened, named.name, () => openFamily(named, typography.own, effects))
  const chain = (use: TypeUse): Promise<readonly Family[]> => {
    const names = [typography.families[use], ...typography.fallback]
    const once = names.filter((named, index) => names.findIndex(({ name }) => name === named.name) === index)
    return Promise.all(once.map(open))
  }
  const families = { base: await chain('base'), headings: await chain('headings'), label: await chain('label'), monospace: await chain('monospace') }

  const slices = new Map<string, Promise<LoadedSlice>>()
  const loaded = new Map<string, Promise<LoadedCut>>()
  const load = (cut: Cut): Promise<LoadedCut> =>
    remember(loaded, `${cut.use} ${cut.weight} ${cut.style}`, () => loadCut(cut, families[cut.use], wanted, (face, slice) =>
      remember(slices, slice.path, () => readSlice(face, slice, typography, effects)),
    ))

  const metrics = new Map<TextRole, readonly FontMetrics[]>()
  const cuts: LoadedCut[] = []
  const loading = Array.from(roles, async (role) => ({ role, cuts: await Promise.all(cutsOf(role, typography).map(load)) }))
  for (const { role, cuts: [first, ...others] } of await Promise.all(loading)) {
    if (first === undefined) continue
    metrics.set(role, first.slices.map((slice) => slice.metrics))
    cuts.push(first, ...others)
  }
  const missing = [...wanted].filter((codePoint) => cuts.every((cut) => cut.missing.has(codePoint)))
  return {
    faces: [...new Set(cuts.flatMap((cut) => cut.slices.map(({ face }) => face)))],
    metrics,
    families,
    missing: missing.map((codePoint) => String.fromCodePoint(codePoint)),
  }
}

interface LoadedCut {
  readonly slices: readonly LoadedSlice[]
  readonly missing: ReadonlySet<number>
}

async function loadCut(
  cut: Cut,
  chain: readonly Family[],
  wanted: ReadonlySet<number>,
  read: (face: Omit<FontFace, 'base64'>, slice: Slice) => Promise<LoadedSlice>,
): Promise<LoadedCut> {
  const found: LoadedSlice[] = []
  let missing = [...wanted]
  for (const family of chain) {
    if (missing.length === 0) break
    const weight = family.nearestWeight(cut.weight)
    const { style, slices } = family.slices(weight, cut.style)
    // Ranges overlap (combining accents); the last one counts in CSS, so the others need not be there.
    const covers = slices.map(({ unicodeRange }) => parseRange(unicodeRange))
    const needed = new Set(missing.map((codePoint) => covers.findLastIndex((inRange) => inRange(codePoint))))
    const now = await Promise.all(
      slices.filter((_, index) => needed.has(index)).map((slice) => read({ family: family.name, weight, style, unicodeRange: slice.unicodeRange }, slice)),
    )
    found.push(...now)
    missing = missing.filter((codePoint) => now.every(({ metrics }) => metrics.advance(codePoint) === null))
  }
  return { slices: found, missing: new Set(missing) }
}

async function readSlice(face: Omit<FontFace, 'base64'>, slice: Slice, { own }: Typography, effects: Pick<Effects, 'read' | 'realPath'>): Promise<LoadedSlice> {
  const source = own.get(face.family)
  const place = source === undefined ? {} : placeIn(source.layer, source.path)
  const found = slice.folder === null ? { path: slice.path } : await findInside(slice.path, slice.folder, effects)
  if (found === 'outside') {
    throw new Failure('missing-font', `The font file ${nameOf(slice)} of “${face.family}” lies outside the folder of the file that names it; move it there.`, place)
  }
  const bytes = found === 'missing' ? null : await effects.read(found.path).catch(() => null)
  if (bytes === null) {
    throw new Failure('missing-font', `The font file ${nameOf(slice)} of “${face.family}” is not there; check its path, which starts at the theme's folder.`, place)
  }
  try {
    return { face: { ...face, base64: Buffer.from(bytes).toString('base64') }, metrics: readFontMetrics(bytes) }
  } catch {
    throw new Failure('missing-font', `${nameOf(slice)} of “${face.family}” is no WOFF2 font; convert it to WOFF2.`, place)
  }
}

/** A CSS `unicode-range` as a question. */
function parseRange(unicodeRange: string): (codePoint: number) => boolean {
  const ranges = unicodeRange.split(',').map((part) => {
    const [start = '', end = start] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(start, 16), Number.parseInt(end, 16)] as const
  })
  return (codePoint) => ranges.some(([start, end]) => codePoint >= start && codePoint <= end)
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
