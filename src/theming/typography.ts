import type { TextRole } from '../trees/assets.ts'
import type { KeyPath } from '../options/settings.ts'
import type { ThemeLayer } from './layer.ts'
import type { ThemeFont } from './schema.ts'

/** The four uses of type in a theme. */
export type TypeUse = 'base' | 'headings' | 'label' | 'monospace'

/** A family by name, and where it was named. */
export interface NamedFamily {
  readonly name: string
  readonly layer: ThemeLayer
  readonly path: KeyPath
}

/** Type as the layers of a theme together ask for it; whether the fonts exist shows when they are loaded. */
export interface Typography {
  readonly families: Readonly<Record<TypeUse, NamedFamily>>
  /** For characters that a family lacks, in this order. */
  readonly fallback: readonly NamedFamily[]
  readonly weights: { readonly text: number; readonly strong: number; readonly heading: number }
  /** Fonts that the theme brings as files. */
  readonly own: ReadonlyMap<string, { readonly font: ThemeFont; readonly layer: ThemeLayer; readonly path: KeyPath }>
}

/** One cut of a use: what a role is set in. */
export interface Cut {
  readonly use: TypeUse
  readonly weight: number
  readonly style: 'normal' | 'italic'
}

const lightest = 400
/** Labels and code have no key for their weights: the kinds' style sheets name them. */
const fixedStrong = 600

/**
 * Merges the type of all layers, the theme last.
 *
 * @throws Error where no layer names a family, which is a fault of a theme that ships with Lectern.
 */
export function resolveTypography(layers: readonly ThemeLayer[]): Typography {
  const base = named(layers, 'base')
  if (base === null) throw new Error('the bottom theme names no family')
  const last = <T>(pick: (layer: ThemeLayer) => T | undefined): T | undefined => layers.map(pick).findLast((value) => value !== undefined)
  const own = new Map(
    layers.flatMap((layer) =>
      (layer.theme.typography?.fonts ?? []).map((font, index) => [font.family, { font, layer, path: ['typography', 'fonts', index, 'family'] }] as const),
    ),
  )
  return {
    families: { base, headings: named(layers, 'headings') ?? base, label: named(layers, 'label') ?? base, monospace: named(layers, 'monospace') ?? base },
    fallback: layers.toReversed().flatMap((layer) => {
      const names = layer.theme.typography?.fallback ?? []
      return names.map((name, index) => ({ name, layer, path: ['typography', 'fallback', index] }))
    }),
    weights: {
      text: last(({ theme }) => theme.typography?.base?.weight) ?? lightest,
      strong: last(({ theme }) => theme.typography?.base?.['strong-weight']) ?? fixedStrong,
      heading: last(({ theme }) => theme.typography?.headings?.weight) ?? fixedStrong,
    },
    own,
  }
}

/** A theme that names a family for its text only means its headings as well. */
function named(layers: readonly ThemeLayer[], use: TypeUse): NamedFamily | null {
  for (const layer of layers.toReversed()) {
    const typography = layer.theme.typography
    const name = typography?.[use]?.family
    if (name !== undefined) return { name, layer, path: ['typography', use, 'family'] }
    const text = typography?.base?.family
    if (use === 'headings' && text !== undefined) return { name: text, layer, path: ['typography', 'base', 'family'] }
  }
  return null
}

/**
 * The cuts a role is set in. The first is the one to measure with; the others stand beside it in the same role.
 *
 * @param slanted Whether the script of the talk knows slanted letters.
 */
export function cutsOf(role: TextRole, { weights }: Typography, slanted: boolean): readonly [Cut, ...Cut[]] {
  const cut = (use: TypeUse, weight: number, style: Cut['style'] = 'normal'): Cut => ({ use, weight, style })
  switch (role) {
    case 'text':
      return [cut('base', weights.text)]
    case 'emphasis':
      // Quotations are set in the display family.
      return slanted ? [cut('base', weights.text, 'italic'), cut('headings', lightest, 'italic')] : [cut('base', weights.text)]
    case 'strong':
      return [cut('base', weights.strong)]
    case 'heading':
    case 'title':
      // Numbers of sections, units and the closing sentence are display type in its lightest cut.
      return [cut('headings', weights.heading), cut('headings', lightest)]
    case 'label':
      return [cut('label', lightest)]
    case 'labelStrong':
      return [cut('label', fixedStrong)]
    case 'code':
      return [cut('monospace', lightest), cut('monospace', fixedStrong)]
  }
}
