import { Failure } from '../messages/report.ts'
import { placeIn } from '../theming/layer.ts'
import { cutsOf, type Cut, type NamedFamily, type TypeUse, type Typography } from '../theming/typography.ts'
import type { FontFace, TextRole } from '../trees/assets.ts'
import type { Effects } from './effects.ts'
import { findInside } from './find-inside.ts'
import { nameOf, openFamily, type Family, type Slice } from './font-family.ts'
import { readFontMetrics, type FontMetrics } from './font-metrics.ts'
import { loadScriptFonts, type LoadedScripts } from './load-script-fonts.ts'
import { scriptFamilies } from './script-families.ts'
import { isEastAsian, isSlanted } from '../language/script.ts'
import { codePointOf, parseRange } from './unicode-range.ts'

export interface LoadedFonts {
  /** The slices in use, each once, ordered as CSS needs them. */
  readonly faces: readonly FontFace[]
  /** Per role in use the metrics of its fonts, the first choice first. */
  readonly metrics: ReadonlyMap<TextRole, readonly FontMetrics[]>
  /** The theme's families by use, the first choice first. */
  readonly families: Readonly<Record<TypeUse, readonly Family[]>>
  /** The same with the families of scripts around them, as CSS looks through them. */
  readonly stacks: Readonly<Record<TypeUse, readonly Family[]>>
  /** Characters that none of the fonts has. */
  readonly missing: LoadedScripts['missing']
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
 * the theme's fallback families, then in those of its script.
 *
 * @param lang BCP 47; one script can be several languages'.
 * @throws Failure `missing-font` for a family that is not there, or a file that is no font.
 */
export async function loadFonts(
  typography: Typography,
  characters: Iterable<string>,
  roles: ReadonlySet<TextRole>,
  lang: string,
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
  const [base, headings, label, monospace] = await Promise.all([chain('base'), chain('headings'), chain('label'), chain('monospace')])
  // The letters of East Asia are sans: serifs on the Latin words among them look like another voice.
  const inSans = (family: readonly Family[]): readonly Family[] => (isEastAsian(lang) && family[0]?.generic === 'serif' && label[0]?.generic === 'sans-serif' ? label : family)
  const families = { base: inSans(base), headings: inSans(headings), label, monospace }

  const slices = new Map<string, Promise<LoadedSlice>>()
  const loaded = new Map<string, Promise<LoadedCut>>()
  const load = (cut: Cut): Promise<LoadedCut> =>
    remember(loaded, `${cut.use} ${cut.weight} ${cut.style}`, () => loadCut(cut, families[cut.use], wanted, (face, slice) =>
      remember(slices, slice.path, () => readSlice(face, slice, typography, effects)),
    ))

  const loading = Array.from(roles, async (role) => ({ role, cuts: await Promise.all(cutsOf(role, typography, isSlanted(lang)).map(async (cut) => ({ ...cut, ...(await load(cut)) }))) }))
  const inRoles = await Promise.all(loading)
  const cuts = inRoles.flatMap((role) => role.cuts)
  const text = (codePoints: Iterable<number>): ReadonlySet<string> => new Set(Array.from(codePoints, (codePoint) => String.fromCodePoint(codePoint)))
  const lacking = text(cuts.flatMap(({ missing }) => [...missing]))
  const { scripts, missing } = await loadScriptFonts(
    lacking.size === 0 ? [] : scriptFamilies(lang, [...lacking].join('')),
    text(wanted),
    lacking,
    [...new Set(cuts.map(({ weight }) => weight))],
    effects,
  )
  const leading = scripts.filter(({ leads }) => leads)
  const following = scripts.filter(({ leads }) => !leads)

  const metrics = new Map<TextRole, readonly FontMetrics[]>()
  for (const { role, cuts: [first] } of inRoles) {
    if (first === undefined) continue
    const of = (found: LoadedScripts['scripts']): readonly FontMetrics[] => found.flatMap((script) => script.metrics.get(first.weight) ?? [])
    metrics.set(role, [...of(leading), ...first.slices.map((slice) => slice.metrics), ...of(following)])
  }
  const around = (own: readonly Family[]): readonly Family[] => [...leading.map(({ family }) => family), ...own, ...following.map(({ family }) => family)]
  return {
    faces: [...new Set(cuts.flatMap((cut) => cut.slices.map(({ face }) => face))), ...scripts.flatMap(({ faces }) => faces)],
    metrics,
    families,
    stacks: { base: around(families.base), headings: around(families.headings), label: around(families.label), monospace: around(families.monospace) },
    missing,
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
  read: (face: Omit<FontFace, 'base64' | 'format'>, slice: Slice) => Promise<LoadedSlice>,
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

async function readSlice(face: Omit<FontFace, 'base64' | 'format'>, slice: Slice, { own }: Typography, effects: Pick<Effects, 'read' | 'realPath'>): Promise<LoadedSlice> {
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
    return { face: { ...face, format: 'woff2', base64: Buffer.from(bytes).toString('base64') }, metrics: readFontMetrics(bytes) }
  } catch {
    throw new Failure('missing-font', `${nameOf(slice)} of “${face.family}” is no WOFF2 font; convert it to WOFF2.`, place)
  }
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
