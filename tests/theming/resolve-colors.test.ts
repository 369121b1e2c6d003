import { describe, expect, it } from 'vitest'
import { createReport, Failure, formatMessage } from '../../src/messages/report.ts'
import { readSettings } from '../../src/options/read-settings.ts'
import { readLayer, type ThemeLayer } from '../../src/theming/layer.ts'
import { checkContrast, resolveColors } from '../../src/theming/resolve-colors.ts'

function layer(yaml: string, file = 'theme.yml'): ThemeLayer {
  return readLayer(readSettings(yaml, file), file, '.')
}

const base = layer(
  `color:
  background: "#fbfaf6"
  foreground: "#15202a"
  primary: "#0d5b66"
  muted: "#5f6971"
  tint: "#e0ecea"
  ground: "#0a4a53"
variants:
  dark:
    color:
      background: "#11181c"
      foreground: "#f2efe8"
      primary: "#6cc5c1"
      ground: "#0f4c55"
`,
  'base.yml',
)

describe('resolveColors', () => {
  it('takes an accent into both variants and forgets what the base made of its own', () => {
    const school = layer('accent: "#8a1538"\n')
    const light = resolveColors([base, school], 'light').colors
    expect(light).toMatchObject({ background: '#fbfaf6', primary: '#8a1538', accent: '#8a1538', ground: '#8a1538', muted: '#5f6971' })
    expect(light.tint).not.toBe('#e0ecea')
    expect(resolveColors([base, school], 'dark').colors).toMatchObject({ background: '#11181c', primary: '#8a1538', ground: '#8a1538' })
  })

  it('takes paper and ink of “color” into the light variant only', () => {
    const school = layer('color:\n  background: "#ffffff"\n')
    expect(resolveColors([base, school], 'light').colors.background).toBe('#ffffff')
    expect(resolveColors([base, school], 'dark').colors.background).toBe('#11181c')
  })

  it('keeps an ink that reads on a new paper and replaces one that does not', () => {
    expect(resolveColors([base, layer('color:\n  background: "#ffffff"\n')], 'light').colors.foreground).toBe('#15202a')
    expect(resolveColors([base, layer('color:\n  background: "#101830"\n')], 'light').colors.foreground).not.toBe('#15202a')
  })

  it('lets a variant have the last word', () => {
    const school = layer('accent: "#8a1538"\nvariants:\n  dark:\n    color:\n      primary: "#ff8fa8"\n')
    expect(resolveColors([base, school], 'dark').colors.primary).toBe('#ff8fa8')
  })

  it('follows names of the palette, also through each other', () => {
    const school = layer('color:\n  palette:\n    crimson: "#8a1538"\n    brand: crimson\n  primary: brand\n')
    expect(resolveColors([base, school], 'light').colors.primary).toBe('#8a1538')
  })

  it.each([
    ['color:\n  primary: crimsn\n', 'theme.yml:2: error: “color.primary” is “crimsn”, which is no opaque colour; write it as hex, such as "#8a1538". [invalid-option]'],
    ['accent: 8a1538\n', 'theme.yml:1: error: “accent” is “8a1538”, which is no opaque colour; did you mean “#8a1538”? [invalid-option]'],
    ['color:\n  palette:\n    maroon-ours: "#8a1538"\n  primary: maroon-our\n', 'theme.yml:4: error: “color.primary” is “maroon-our”, which is no opaque colour; did you mean “maroon-ours”? [invalid-option]'],
    ['color:\n  palette:\n    a: b\n    b: a\n', 'theme.yml:3: error: “color.palette.a” is “a”, which is no opaque colour; write it as hex, such as "#8a1538". [invalid-option]'],
    ['variants:\n  dark:\n    color:\n      tint: "#11223344"\n', 'theme.yml:4: error: “variants.dark.color.tint” is “#11223344”, which is no opaque colour; write it as hex, such as "#8a1538". [invalid-option]'],
  ])('refuses what is no colour: %j', (yaml, message) => {
    let found = 'nothing'
    try {
      for (const variant of ['light', 'dark'] as const) resolveColors([base, layer(yaml)], variant)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      found = formatMessage(error.detail)
    }
    expect(found).toBe(message)
  })
})

describe('checkContrast', () => {
  function warnings(yaml: string): string[] {
    const report = createReport('essay.md')
    checkContrast(resolveColors([base, layer(yaml)], 'light'), report)
    return report.messages.map((message) => formatMessage(message))
  }

  it('is silent about what is derived', () => {
    expect(warnings('accent: "#ffd60a"\n')).toEqual([])
  })

  it('names the pair, the ratio, and the line of the colour that was set', () => {
    expect(warnings('color:\n  muted: "#8b949a"\n')).toEqual([
      'theme.yml:2: warning: “muted” #8b949a on “background” #fbfaf6 has a contrast of 2.9; text needs 4.5. [low-contrast]',
      'theme.yml:2: warning: “muted” #8b949a on “tint” #e0ecea has a contrast of 2.5; text needs 4.5. [low-contrast]',
    ])
    expect(warnings('color:\n  line-strong: "#c0c0c0"\n')).toEqual([
      'theme.yml:2: warning: “line-strong” #c0c0c0 on “background” #fbfaf6 has a contrast of 1.7; lines that carry meaning need 3. [low-contrast]',
    ])
  })

  it('blames whoever came last', () => {
    const [first] = warnings('color:\n  ground: "#ffd60a"\n  on-ground: "#ffffff"\n')
    expect(first).toBe('theme.yml:3: warning: “on-ground” #ffffff on “ground” #ffd60a has a contrast of 1.4; text needs 4.5. [low-contrast]')
  })
})
