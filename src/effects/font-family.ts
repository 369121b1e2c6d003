import { basename, dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import { Failure } from '../messages/report.ts'
import { placeIn } from '../theming/layer.ts'
import type { NamedFamily, Typography } from '../theming/typography.ts'
import { nearest } from '../options/nearest.ts'
import type { FontFace } from '../trees/assets.ts'
import type { Effects } from './effects.ts'
import { idOf } from './script-families.ts'

export type Generic = 'serif' | 'sans-serif' | 'monospace'

/** One cut of a family, for the characters of one range. */
export interface Slice {
  /** CSS `unicode-range`. */
  readonly unicodeRange: string
  /** Absolute path of a WOFF2 file. */
  readonly path: string
  /** The folder it has to lie in; `null` where the theme did not name the file itself. */
  readonly folder: string | null
}

/** A family whose files have been found. */
export interface Family {
  readonly name: string
  readonly generic: Generic
  /** The weight CSS would take for one that is asked for. */
  readonly nearestWeight: (weight: number) => number
  /** What a file of a weight holds: that weight, or from and to where one file holds all of them. */
  readonly weightsOf: (weight: number) => FontFace['weight']
  /** Slices of a cut, in the order in which CSS looks through them from the end; upright where there is no italic. */
  readonly slices: (weight: number, style: 'normal' | 'italic') => { readonly style: 'normal' | 'italic'; readonly slices: readonly Slice[] }
  /** The upright file that has most of what the numbered slices of a large family have, in one piece; `null` where there is none. */
  readonly whole: (weight: number) => Slice | null
}

type FontEffects = Pick<Effects, 'read' | 'resolve'>

/** Families that come with Lectern: what a message can promise. */
const bundled = ['Source Serif 4', 'Source Sans 3', 'IBM Plex Mono', 'Atkinson Hyperlegible'] as const

const everything = 'U+0-10FFFF'

/**
 * Finds a family: the theme's own files first, then the fontsource package of that name.
 *
 * @throws Failure `missing-font` where there is neither.
 */
export async function openFamily(family: NamedFamily, own: Typography['own'], effects: FontEffects): Promise<Family> {
  const brought = own.get(family.name)
  if (brought?.font.files !== undefined && brought.font.files.length > 0) return ownFamily(brought)
  const id = idOf(family.name)
  const installed = await findPackage(`@fontsource/${id}`, effects)
  if (installed === null) throw missing(family, id)
  return installed
}

/** The family of a fontsource package, with static cuts or variable; `null` where it is not installed. */
export async function findPackage(name: string, effects: FontEffects): Promise<Family | null> {
  const [ranges, metadata] = await Promise.all(
    ['unicode.json', 'metadata.json'].map(async (file) => {
      const path = effects.resolve(`${name}/${file}`)
      return path === null ? null : { path, content: parseJson(await effects.read(path)) }
    }),
  )
  if (ranges == null || metadata == null) return null
  const isVariable = name.startsWith('@fontsource-variable/')
  return fontsourceFamily(dirname(ranges.path), unicodeSchema.parse(ranges.content), metadataSchema.parse(metadata.content), isVariable)
}

const unicodeSchema = z.record(z.string(), z.string())
const metadataSchema = z.object({
  id: z.string(),
  family: z.string(),
  weights: z.array(z.number()).min(1),
  styles: z.array(z.string()),
  subsets: z.array(z.string()),
  defSubset: z.string(),
  category: z.string().optional(),
})

function fontsourceFamily(folder: string, ranges: z.output<typeof unicodeSchema>, metadata: z.output<typeof metadataSchema>, isVariable: boolean): Family {
  const { id, family, weights, styles, subsets, defSubset, category } = metadata
  const slices = Object.keys(ranges).length > 0 ? Object.entries(ranges) : [[defSubset, everything] as const]
  const whole = isVariable ? undefined : subsets.find((subset) => Object.keys(ranges).length > 0 && !(subset in ranges))
  const sliceOf = (subset: string, unicodeRange: string, weight: number, style: string): Slice => ({
    unicodeRange,
    // Numbered slices of big families stand in brackets in the list, not in the file names.
    path: join(folder, 'files', `${id}-${subset.replace(/[[\]]/g, '')}-${isVariable ? 'wght' : weight}-${style}.woff2`),
    folder: null,
  })
  return {
    name: family,
    generic: category === 'serif' || category === 'monospace' ? category : 'sans-serif',
    nearestWeight: (weight) => nearestWeight(weight, weights),
    weightsOf: (weight) => (isVariable ? [Math.min(...weights), Math.max(...weights)] : weight),
    slices(weight, asked) {
      const style = styles.includes(asked) ? asked : 'normal'
      return { style, slices: slices.map(([subset, unicodeRange]) => sliceOf(subset, unicodeRange, weight, style)) }
    },
    whole: (weight) => (whole === undefined ? null : sliceOf(whole, everything, weight, 'normal')),
  }
}

function ownFamily({ font, layer }: NonNullable<ReturnType<Typography['own']['get']>>): Family {
  const files = font.files ?? []
  return {
    name: font.family,
    generic: 'sans-serif',
    nearestWeight: (weight) => nearestWeight(weight, files.map((file) => file.weight)),
    weightsOf: (weight) => weight,
    slices(weight, asked) {
      const ofWeight = files.filter((file) => file.weight === weight)
      const style = ofWeight.some((file) => file.style === asked) ? asked : (ofWeight[0]?.style ?? 'normal')
      const fitting = ofWeight.filter((file) => file.style === style)
      return { style, slices: fitting.map(({ path }) => ({ unicodeRange: everything, path: resolve(layer.folder, path), folder: layer.folder })) }
    },
    whole: () => null,
  }
}

function missing(family: NamedFamily, id: string): Failure {
  const right = nearest(family.name, bundled)
  const advice =
    right !== null
      ? `did you mean “${right}”?`
      : `install it with “npm install @fontsource/${id}”, list its WOFF2 files under “typography.fonts”, or take one that comes with Lectern: ${bundled.join(', ')}.`
  return new Failure('missing-font', `There is no font family “${family.name}” here; ${advice}`, {
    ...placeIn(family.layer, family.path),
    actual: family.name,
  })
}

/** The weight CSS takes where a family lacks the one asked for (CSS Fonts 4, font style matching). */
export function nearestWeight(weight: number, available: readonly number[]): number {
  const sorted = available.toSorted((a, b) => a - b)
  const lighter = sorted.filter((other) => other < weight).reverse()
  const heavier = sorted.filter((other) => other > weight)
  const near = weight >= 400 && weight <= 500 ? heavier.filter((other) => other <= 500) : []
  const order = sorted.includes(weight) ? [weight] : weight > 500 ? [...heavier, ...lighter] : [...near, ...lighter, ...heavier]
  return order[0] ?? weight
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** For messages: a slice is one of a family's many files. */
export function nameOf({ path }: Slice): string {
  return basename(path)
}
