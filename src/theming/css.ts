import type { ImageAsset } from '../trees/assets.ts'
import type { Colors, Variant } from './roles.ts'
import type { Theme } from './schema.ts'

/** The cascade layers of every document Lectern makes, weakest first. */
export const layerOrder = '@layer reset, tokens, base, furniture, kinds, script, theme;'

/** Families of the four stacks, first choice first, the generic family last and unquoted. */
export interface FontStacks {
  readonly text: readonly string[]
  readonly display: readonly string[]
  readonly label: readonly string[]
  readonly mono: readonly string[]
  readonly serif: readonly string[]
  readonly sans: readonly string[]
}

export interface Look {
  readonly variant: Variant
  readonly colors: Readonly<Record<Variant, Colors>>
  readonly stacks: FontStacks
  readonly weights: { readonly text: number; readonly strong: number; readonly heading: number }
  readonly spacing: NonNullable<Theme['spacing']>
  readonly titleStyle: NonNullable<Theme['title-style']>
  readonly logo: ImageAsset | null
  /** Style sheets of the theme and of what it builds on, checked, bottom first. */
  readonly rules: readonly string[]
}

/**
 * A theme as CSS: the order of the layers, custom properties for both variants, and the theme's own rules.
 * The chosen variant stands on the root; either can be asked for with `data-variant` on any element.
 */
export function themeCss(look: Look): string {
  const other: Variant = look.variant === 'light' ? 'dark' : 'light'
  return [
    layerOrder,
    layer('tokens', [
      rule(':root', [...typeTokens(look), ...spaceTokens(look.spacing), ...logoToken(look.logo)]),
      rule(`:root, [data-variant="${look.variant}"]`, colorTokens(look.colors[look.variant], look.variant)),
      rule(`[data-variant="${other}"]`, colorTokens(look.colors[other], other)),
    ]),
    ...(look.titleStyle === 'panel' ? [] : [layer('theme', [titleRule(look.titleStyle)])]),
    ...look.rules.map((rules) => layer('theme', [rules.trim()])),
  ].join('\n')
}

function typeTokens({ stacks, weights }: Look): string[] {
  return [
    ...Object.entries({ serif: stacks.serif, sans: stacks.sans, mono: stacks.mono, display: stacks.display, text: stacks.text, label: stacks.label }).map(
      ([name, families]) => `--${name}: ${stack(families)}`,
    ),
    `--w-text: ${weights.text}`,
    `--w-kernel: ${weights.strong}`,
    `--w-head: ${weights.heading}`,
    `--w-title: ${weights.heading}`,
  ]
}

function spaceTokens({ side = 80, top = 64, gutter = 24, heading = 40, rule: thin = 1, 'strong-rule': thick = 4 }: Look['spacing']): string[] {
  return [
    `--mx: ${side}px`,
    `--my: ${top}px`,
    `--gutter: ${gutter}px`,
    '--foot-h: 88px',
    `--head-gap: ${heading}px`,
    `--rule: ${thin}px`,
    `--rule-strong: ${thick}px`,
  ]
}

function colorTokens(colors: Colors, variant: Variant): string[] {
  return [
    `color-scheme: ${variant}`,
    `--paper: ${colors.background}`,
    `--ink: ${colors.foreground}`,
    `--muted: ${colors.muted}`,
    `--line: ${colors.line}`,
    `--line-strong: ${colors['line-strong']}`,
    `--primary: ${colors.primary}`,
    `--accent: ${colors.accent}`,
    `--accent-text: ${colors['accent-text']}`,
    `--tint: ${colors.tint}`,
    `--ground: ${colors.ground}`,
    `--on-ground: ${colors['on-ground']}`,
    `--on-ground-muted: ${colors['on-ground-muted']}`,
    `--on-ground-faint: ${colors['on-ground-faint']}`,
  ]
}

function logoToken(logo: ImageAsset | null): string[] {
  return logo === null ? [] : [`--logo: url("data:${logo.mime};base64,${logo.base64}")`]
}

/** The first and the last slide on another sheet: only the roles change, so whatever stands on them follows. */
function titleRule(style: 'ground' | 'tint'): string {
  const roles =
    style === 'tint'
      ? ['--paper: var(--tint)']
      : ['--paper: var(--ground)', '--ink: var(--on-ground)', '--muted: var(--on-ground-muted)', '--accent: var(--on-ground-muted)', '--accent-text: var(--on-ground)']
  return rule('.slide[data-kind="title"], .slide[data-kind="closing"]', roles)
}

function stack(families: readonly string[]): string {
  const generic = families.at(-1) ?? 'sans-serif'
  return [...families.slice(0, -1).map((family) => JSON.stringify(family)), generic].join(', ')
}

function layer(name: string, rules: readonly string[]): string {
  return `@layer ${name} {\n${rules.join('\n')}\n}`
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector} {\n${declarations.map((declaration) => `  ${declaration};`).join('\n')}\n}`
}
