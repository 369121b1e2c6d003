import type { Report } from '../messages/report.ts'
import { contrast, mixOver, required } from './contrast.ts'
import { deriveColors, highlightShare } from './derive.ts'
import { placeIn, type ThemeLayer } from './layer.ts'
import { paletteOf, rolesOf, type Palette, type SetColor } from './palette.ts'
import { dependents, type ColorRole, type Colors, type Variant } from './roles.ts'

export interface ResolvedColors {
  readonly colors: Colors
  /** What was set by somebody; the rest is derived. */
  readonly set: ReadonlyMap<ColorRole, SetColor>
  readonly layers: readonly ThemeLayer[]
}

/**
 * The colours of one variant.
 *
 * @param layers The theme last, what it builds on before it.
 * @throws Failure `invalid-option` for a colour that is none.
 */
export function resolveColors(layers: readonly ThemeLayer[], variant: Variant): ResolvedColors {
  let palette: Palette = new Map()
  const set = new Map<ColorRole, SetColor>()
  for (const layer of layers) {
    palette = paletteOf(layer, palette)
    const roles = rolesOf(layer, variant, palette)
    for (const [role, { hex }] of roles) {
      if (set.get(role)?.hex === hex) continue
      for (const dependent of dependents[role] ?? []) set.delete(dependent)
      if (role === 'background' && contrast(set.get('foreground')?.hex ?? hex, hex) < comfortable) set.delete('foreground')
    }
    for (const [role, color] of roles) set.set(role, color)
  }
  return { colors: deriveColors(Object.fromEntries(Array.from(set, ([role, { hex }]) => [role, hex]))), set, layers }
}

/** WCAG's AAA for text: an inherited ink that reaches it on a new paper stays. */
const comfortable = 7

/** Warns of colours that somebody has set and that are too close to another they meet on slides. */
export function checkContrast({ colors, set, layers }: ResolvedColors, report: Report): void {
  const highlight = mixOver(colors.accent, colors.tint, highlightShare)
  const meetings: [ColorRole, ColorRole | 'highlight', 'text' | 'line'][] = [
    ['foreground', 'background', 'text'],
    ['foreground', 'tint', 'text'],
    ['foreground', 'highlight', 'text'],
    ['muted', 'background', 'text'],
    ['muted', 'tint', 'text'],
    ['accent-text', 'background', 'text'],
    ['accent-text', 'tint', 'text'],
    ['on-ground', 'ground', 'text'],
    ['on-ground-muted', 'ground', 'text'],
    ['line-strong', 'background', 'line'],
  ]
  for (const [front, back, use] of meetings) {
    const [frontHex, backHex] = [colors[front], back === 'highlight' ? highlight : colors[back]]
    const ratio = contrast(frontHex, backHex)
    if (ratio >= required[use]) continue
    // Derived colours do what they can; the message goes to whoever set one of the two last.
    const [culprit] = [set.get(front), back === 'highlight' ? undefined : set.get(back)]
      .filter((color) => color !== undefined)
      .sort((a, b) => layers.indexOf(b.layer) - layers.indexOf(a.layer))
    if (culprit === undefined) continue
    const ground = back === 'highlight' ? 'a highlighted line of code' : `“${back}” ${backHex}`
    const needs = use === 'text' ? `text needs ${required.text}` : `lines that carry meaning need ${required.line}`
    report.add(
      'low-contrast',
      // Rounded down, so that 4.47 is not reported as the 4.5 it does not reach.
      `“${front}” ${frontHex} on ${ground} has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)}; ${needs}.`,
      placeIn(culprit.layer, culprit.path),
    )
  }
}
