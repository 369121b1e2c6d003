import { join } from 'node:path'
import { Failure, type Report } from '../messages/report.ts'
import { themeCss, type FontStacks } from '../theming/css.ts'
import { reportUnread } from '../theming/layer.ts'
import { checkOwnRules } from '../theming/own-rules.ts'
import { checkContrast, resolveColors } from '../theming/resolve-colors.ts'
import type { Variant } from '../theming/roles.ts'
import type { Theme } from '../theming/schema.ts'
import { resolveTypography, type TypeUse } from '../theming/typography.ts'
import { createWidths } from '../theming/widths.ts'
import type { TextRole, ThemeAssets } from '../trees/assets.ts'
import { findInside } from './find-inside.ts'
import type { Family } from './font-family.ts'
import { loadFonts, type LoadedFonts } from './load-fonts.ts'
import { loadLogo } from './load-logo.ts'
import { readLayers, type FoundLayer, type ThemeEffects, type ThemeRequest } from './theme-layers.ts'

export type { ThemeOrigin } from './theme-layers.ts'

export interface LoadThemeOptions extends ThemeRequest {
  readonly variant: Variant
  /** Every character the talk may show, with the line of the essay it first stands on; the theme's footer is added. */
  readonly characters: ReadonlyMap<string, number | null>
  /** BCP 47 */
  readonly lang: string
  readonly roles: readonly TextRole[]
}

/**
 * Makes a theme ready: layers merged, colours derived and checked, fonts and logo read. The `css` holds no fonts:
 * `fontFaceCss(theme.fonts)` does.
 *
 * @throws Failure for an unknown theme, key, colour or font, a missing logo, or a style sheet that cannot be inlined.
 */
export async function loadTheme(options: LoadThemeOptions, effects: ThemeEffects, report: Report): Promise<ThemeAssets> {
  const { variant } = options
  const layers = await readLayers(options, effects)
  const last = <T>(pick: (theme: Theme) => T | undefined): T | undefined => layers.map(({ theme }) => pick(theme)).findLast((value) => value !== undefined)

  const colors = { light: resolveColors(layers, 'light'), dark: resolveColors(layers, 'dark') }
  const typography = resolveTypography(layers)
  const footer = last((theme) => theme.footer)?.trim() ?? ''
  const [fonts, { logo, logoAlt }, rules] = await Promise.all([
    loadFonts(typography, [...options.characters.keys(), footer], new Set(options.roles), options.lang, effects),
    loadLogo(layers, variant, effects),
    readRules(layers, effects),
  ])

  for (const layer of layers) reportUnread(layer, report)
  checkContrast(colors[variant], report)
  for (const missing of fonts.missing) reportMissing(missing, options.characters, report)

  const { base, headings } = fonts.families
  return {
    variant,
    css: themeCss({
      variant,
      colors: { light: colors.light.colors, dark: colors.dark.colors },
      stacks: stacksOf(fonts),
      weights: {
        text: weightIn(base, typography.weights.text),
        strong: weightIn(base, typography.weights.strong),
        heading: weightIn(headings, typography.weights.heading),
      },
      spacing: layers.reduce<NonNullable<Theme['spacing']>>((merged, { theme }) => ({ ...merged, ...theme.spacing }), {}),
      titleStyle: last((theme) => theme['title-style']) ?? 'panel',
      logo,
      rules,
    }),
    fonts: fonts.faces,
    widths: createWidths((codePoint, role) => {
      // A role that is not in use is measured as text.
      const metrics = fonts.metrics.get(role) ?? fonts.metrics.get('text') ?? []
      for (const font of metrics) {
        const width = font.advance(codePoint)
        if (width !== null) return width
      }
      return null
    }),
    logo,
    logoAlt,
    footer: footer === '' ? null : footer,
    silhouette: last((theme) => theme.silhouette) ?? true,
  }
}

async function readRules(layers: readonly FoundLayer[], effects: ThemeEffects): Promise<readonly string[]> {
  const rules: string[] = []
  for (const { hasFolder, folder } of layers) {
    if (!hasFolder) continue
    const file = join(folder, 'theme.css')
    const found = await findInside(file, folder, effects)
    if (found === 'missing') continue
    if (found === 'outside') throw new Failure('unsafe-css', 'This is a link to a file outside the folder of the theme; put a copy of that file here.', { file })
    rules.push(checkOwnRules(new TextDecoder().decode(await effects.read(found.path)), file))
  }
  return rules
}

function stacksOf({ families, stacks }: LoadedFonts): FontStacks {
  const stack = (use: TypeUse, generic = families[use][0]?.generic ?? 'sans-serif'): readonly string[] => [...stacks[use].map(({ name }) => name), generic]
  const first = (generic: Family['generic'], order: readonly TypeUse[]): TypeUse | undefined => order.find((use) => families[use][0]?.generic === generic)
  return {
    text: stack('base'),
    display: stack('headings'),
    label: stack('label'),
    mono: stack('monospace', 'monospace'),
    serif: stack(first('serif', ['base', 'headings', 'label']) ?? 'base'),
    sans: stack(first('sans-serif', ['label', 'base', 'headings']) ?? 'label'),
  }
}

function weightIn([family]: readonly Family[], weight: number): number {
  return family?.nearestWeight(weight) ?? weight
}

const mostNamed = 8

function reportMissing({ characters, install }: LoadedFonts['missing'][number], lines: LoadThemeOptions['characters'], report: Report): void {
  const named = characters.slice(0, mostNamed).map((character) => `“${character}”`).join(' ')
  const more = characters.length > mostNamed ? ` and ${characters.length - mostNamed} more` : ''
  const line = characters.map((character) => lines.get(character) ?? null).find((found) => found !== null) ?? null
  const reason =
    install === null
      ? `No font has ${named}${more}; what readers see there depends on the fonts of their machine.`
      : `No font here has the ${install.letters} characters ${named}${more}; install one with “npm install ${install.package}”, or readers see what their machine has.`
  report.add('missing-glyph', reason, { actual: characters.join(''), ...(line === null ? {} : { place: { line } }) })
}
