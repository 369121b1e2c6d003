import { dirname, isAbsolute, join } from 'node:path'
import { Failure, type MessageDetails } from '../messages/report.ts'
import { nearest } from '../options/nearest.ts'
import { readSettings } from '../options/read-settings.ts'
import type { Origin } from '../options/resolve.ts'
import type { KeyPath } from '../options/settings.ts'
import { placeIn, readLayer, type ThemeLayer } from '../theming/layer.ts'
import type { Effects } from './effects.ts'
import { findInside } from './find-inside.ts'

/** Where the theme, or a key inside it, was set: `originOf(['theme', ...inside])`. */
export type ThemeOrigin = (inside: KeyPath) => Origin

export type ThemeEffects = Pick<Effects, 'read' | 'realPath' | 'resolve' | 'packageRoot' | 'list'>

/** A theme as the option `theme` gives it, and where its paths start. */
export interface ThemeRequest {
  readonly theme: string | Readonly<Record<string, unknown>>
  /** Of the essay. Paths given on the command line start at the working folder instead. */
  readonly folder: string
  readonly origin: ThemeOrigin
}

/** What everything builds on. */
const ground = 'slate'

/** A theme that was read. */
export interface FoundLayer extends ThemeLayer {
  /** False where the theme stands among other settings and the folder is theirs. */
  readonly hasFolder: boolean
}

/** Where the folders of themes may lie: what a file names must not reach further than the file. */
interface Bounds {
  readonly folder: string
  /** For messages. */
  readonly name: string
}

/**
 * The theme and the themes it builds on, bottom first. What an essay or a `lectern.yml` names lies in the essay's
 * folder; the command line may name any folder, and what such a theme builds on lies beside it.
 *
 * @throws Failure `unknown-theme`, `unknown-option` or `invalid-option`.
 */
export async function readLayers({ theme, folder, origin }: ThemeRequest, effects: ThemeEffects): Promise<readonly FoundLayer[]> {
  const { file, source, line } = origin([])
  const bounds: Bounds = { folder, name: 'the folder of the essay' }
  if (typeof theme !== 'string') {
    const layer = readLayer({ data: theme, lineOf: (path) => origin(path).line }, file, folder)
    return withBases({ ...layer, hasFolder: false }, bounds, effects)
  }
  const place = detailsOf(file, line)
  if (source !== 'flag') return withBases(await readFolder(theme, folder, bounds, place, effects), bounds, effects)
  const layer = await readFolder(theme, '.', null, place, effects)
  return withBases(layer, { folder: dirname(layer.folder), name: `the folder around ${theme}` }, effects)
}

async function withBases(top: FoundLayer, bounds: Bounds, effects: ThemeEffects): Promise<readonly FoundLayer[]> {
  const layers = [top]
  const seen = new Set([await realFolder(top, effects)])
  for (let layer = top; ; ) {
    const base = layer.theme.base ?? (isGround(layer, effects) ? null : ground)
    if (base === null) return layers.reverse()
    const place = placeIn(layer, ['base'])
    layer = await readFolder(base, layer.folder, bounds, place, effects)
    const real = await realFolder(layer, effects)
    if (seen.has(real)) throw new Failure('invalid-option', `The theme “${base}” builds on itself; name another under “base”.`, place)
    seen.add(real)
    layers.push(layer)
  }
}

function isGround({ hasFolder, folder }: FoundLayer, { packageRoot }: ThemeEffects): boolean {
  return hasFolder && folder === join(packageRoot, 'themes', ground)
}

/** Layers without a folder of their own can not be built on. */
async function realFolder({ hasFolder, folder }: FoundLayer, { realPath }: ThemeEffects): Promise<string> {
  return hasFolder ? realPath(folder) : ''
}

/** @param bounds `null`: anywhere. */
async function readFolder(written: string, start: string, bounds: Bounds | null, place: MessageDetails, effects: ThemeEffects): Promise<FoundLayer> {
  const shipped = !/[\\/]|^\.+$/.test(written)
  const named = /\.ya?ml$/i.test(written) ? dirname(written) : written
  const folder = shipped ? join(effects.packageRoot, 'themes', written) : isAbsolute(named) ? named : join(start, named)
  const file = join(folder, 'theme.yml')
  const found = shipped || bounds === null ? { path: file } : await findInside(file, bounds.folder, effects)
  if (found === 'outside') {
    throw new Failure('unknown-theme', `The theme ${written} lies outside ${bounds?.name ?? 'its folder'}; move it there, or name it on the command line with --theme.`, { ...place, actual: written })
  }
  const bytes = found === 'missing' ? null : await effects.read(found.path).catch(() => null)
  if (bytes === null) throw await unknownTheme(written, shipped, start, place, effects)
  return { ...readLayer(readSettings(new TextDecoder().decode(bytes), file), file, folder), hasFolder: true }
}

async function unknownTheme(written: string, shipped: boolean, start: string, place: MessageDetails, effects: ThemeEffects): Promise<Failure> {
  const details = { ...place, actual: written }
  if (!shipped) return new Failure('unknown-theme', `There is no theme in ${written}; a theme is a folder with a theme.yml.`, details)
  const beside = await effects.read(join(start, written, 'theme.yml')).catch(() => null)
  if (beside !== null) return new Failure('unknown-theme', `There is no theme “${written}” in Lectern; for the folder of that name write “./${written}”.`, details)
  const names = await effects.list(join(effects.packageRoot, 'themes')).catch(() => [])
  const themes = names.filter((name) => !name.includes('.')).sort()
  const right = nearest(written, themes)
  const advice = right === null ? `take one of ${themes.join(', ')}, or a folder such as ./${written}.` : `did you mean “${right}”?`
  return new Failure('unknown-theme', `There is no theme “${written}”; ${advice}`, { ...details, ...(right === null ? {} : { expected: [right] }) })
}

function detailsOf(file: string | null, line: number | null): MessageDetails {
  return { ...(file === null ? {} : { file }), ...(line === null ? {} : { place: { line } }) }
}
