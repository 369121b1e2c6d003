import { basename, dirname, isAbsolute, join } from 'node:path'
import { Failure, type MessageDetails } from '../messages/report.ts'
import { nearest } from '../options/nearest.ts'
import { readSettings } from '../options/read-settings.ts'
import type { Origin } from '../options/resolve.ts'
import type { KeyPath } from '../options/settings.ts'
import { placeIn, readLayer, type ThemeLayer } from '../theming/layer.ts'
import type { Effects } from './effects.ts'

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

/** A layer that was read from a folder of its own, with that folder's name. */
export interface FolderLayer extends ThemeLayer {
  readonly name: string
}

/**
 * The theme and the themes it builds on, bottom first.
 *
 * @throws Failure `unknown-theme`, `unknown-option` or `invalid-option`.
 */
export async function readLayers({ theme, folder, origin }: ThemeRequest, effects: ThemeEffects): Promise<readonly (ThemeLayer | FolderLayer)[]> {
  const { file, source, line } = origin([])
  const start = source === 'flag' ? '.' : folder
  if (typeof theme === 'string') return withBases(await readFolder(theme, start, detailsOf(file, line), effects), effects)
  return withBases(readLayer({ data: theme, lineOf: (path) => origin(path).line }, file, start), effects)
}

async function withBases(top: ThemeLayer | FolderLayer, effects: ThemeEffects): Promise<readonly (ThemeLayer | FolderLayer)[]> {
  const layers: (ThemeLayer | FolderLayer)[] = [top]
  const seen = new Set([await realFolder(top, effects)])
  for (let layer = top; ; ) {
    const base = layer.theme.base ?? (isGround(layer, effects) ? null : ground)
    if (base === null) return layers.reverse()
    const place = placeIn(layer, ['base'])
    layer = await readFolder(base, layer.folder, place, effects)
    const real = await realFolder(layer, effects)
    if (seen.has(real)) throw new Failure('invalid-option', `The theme “${base}” builds on itself; name another under “base”.`, place)
    seen.add(real)
    layers.push(layer)
  }
}

function isGround(layer: ThemeLayer | FolderLayer, { packageRoot }: ThemeEffects): boolean {
  return 'name' in layer && layer.folder === join(packageRoot, 'themes', ground)
}

/** Layers without a folder of their own can not be built on. */
async function realFolder(layer: ThemeLayer | FolderLayer, { realPath }: ThemeEffects): Promise<string> {
  return 'name' in layer ? realPath(layer.folder) : ''
}

async function readFolder(written: string, start: string, place: MessageDetails, effects: ThemeEffects): Promise<FolderLayer> {
  const shipped = !/[\\/]|^\.+$/.test(written)
  const named = /\.ya?ml$/i.test(written) ? dirname(written) : written
  const folder = shipped ? join(effects.packageRoot, 'themes', written) : isAbsolute(named) ? named : join(start, named)
  const file = join(folder, 'theme.yml')
  const bytes = await effects.read(file).catch(() => null)
  if (bytes === null) throw await unknownTheme(written, shipped, start, place, effects)
  return { ...readLayer(readSettings(new TextDecoder().decode(bytes), file), file, folder), name: basename(folder) }
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
