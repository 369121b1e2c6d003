import { Failure } from '../messages/report.ts'
import { nearest } from '../options/nearest.ts'
import type { KeyPath } from '../options/settings.ts'
import { toHex } from './color.ts'
import { placeIn, type ThemeLayer } from './layer.ts'
import { colorRoles, type ColorRole, type Variant } from './roles.ts'

/** A colour somebody has set. */
export interface SetColor {
  readonly hex: string
  readonly layer: ThemeLayer
  readonly path: KeyPath
}

/** Colours by name that a theme and the themes it builds on have in their palettes. */
export type Palette = ReadonlyMap<string, SetColor>

/** The palette of a layer over that of the layers below it. Entries may name others. */
export function paletteOf(layer: ThemeLayer, below: Palette): Palette {
  const palette = new Map(below)
  const { color, variants } = layer.theme
  const groups: [KeyPath, Readonly<Record<string, string>> | undefined][] = [
    [['color', 'palette'], color?.palette],
    [['variants', 'light', 'color', 'palette'], variants?.light?.color?.palette],
    [['variants', 'dark', 'color', 'palette'], variants?.dark?.color?.palette],
  ]
  for (const [path, entries = {}] of groups) {
    for (const name of Object.keys(entries)) {
      const seen = new Set<string>()
      let written = name
      // `brand: crimson`, `crimson: "#8a1538"`: followed to the end, but never in a circle.
      while (entries[written] !== undefined && !seen.has(written)) {
        seen.add(written)
        written = entries[written] ?? written
      }
      palette.set(name, readColor(written, layer, [...path, name], below))
    }
  }
  return palette
}

/**
 * The roles a layer sets for a variant. `color` is the light variant; the dark one takes only the accent from it,
 * because paper and ink of one are wrong for the other.
 */
export function rolesOf(layer: ThemeLayer, variant: Variant, palette: Palette): ReadonlyMap<ColorRole, SetColor> {
  const { accent, color, variants } = layer.theme
  const found = new Map<ColorRole, SetColor>()
  const take = (role: ColorRole, written: string | undefined, path: KeyPath): void => {
    if (written !== undefined) found.set(role, readColor(written, layer, path, palette))
  }
  take('primary', accent, ['accent'])
  for (const role of colorRoles) {
    if (variant === 'light' || role === 'primary') take(role, color?.[role], ['color', role])
    take(role, variants?.[variant]?.color?.[role], ['variants', variant, 'color', role])
  }
  return found
}

function readColor(written: string, layer: ThemeLayer, path: KeyPath, palette: Palette): SetColor {
  const hex = palette.get(written)?.hex ?? toHex(written)
  if (hex !== null) return { hex, layer, path }
  const right = /^[\da-f]{3}([\da-f]{3})?$/i.test(written) ? `#${written}` : nearest(written, palette.keys())
  const advice = right === null ? 'write it as hex, such as "#8a1538"' : `did you mean “${right}”?`
  throw new Failure('invalid-option', `“${path.join('.')}” is “${written}”, which is no opaque colour; ${advice}`.replace(/([^?])$/, '$1.'), {
    ...placeIn(layer, path),
    actual: written,
  })
}
