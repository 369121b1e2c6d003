import { describe, expect, it } from 'vitest'
import { createReport, Failure, formatMessage } from '../../src/messages/report.ts'
import { readSettings } from '../../src/options/read-settings.ts'
import { readLayer, reportUnread } from '../../src/theming/layer.ts'

function read(yaml: string) {
  return readLayer(readSettings(yaml, 'theme.yml'), 'theme.yml', '.')
}

function complaint(yaml: string): string {
  try {
    read(yaml)
  } catch (error) {
    if (error instanceof Failure) return formatMessage(error.detail)
    throw error
  }
  return 'nothing'
}

describe('readLayer', () => {
  it.each([
    ['a misspelt key', 'base: slate\nacent: "#8a1538"\n', 'theme.yml:2: error: There is no key “acent” in a theme; did you mean “accent”? [unknown-option]'],
    ['a misspelt key further in', 'color:\n  primary: "#123456"\n  mutted: "#777777"\n', 'theme.yml:3: error: There is no key “color.mutted” in a theme; did you mean “muted”? [unknown-option]'],
    ['a word for another key', 'color:\n  paper: "#ffffff"\n', 'theme.yml:2: error: There is no key “color.paper” in a theme; did you mean “background”? [unknown-option]'],
    ['a variant that does not exist', 'variants:\n\n  drak: {}\n', 'theme.yml:3: error: There is no key “variants.drak” in a theme; did you mean “dark”? [unknown-option]'],
    ['a key like no other', 'spacing:\n  zigzag: 4\n', 'theme.yml:2: error: There is no key “spacing.zigzag” in a theme; expected one of side, top, gutter, heading, rule, strong-rule. [unknown-option]'],
    ['a colour without quotation marks', 'base: slate\naccent: #8a1538\n', 'theme.yml:2: error: “accent” is empty; expected a colour; it needs quotation marks, as in "#8a1538", because # begins a comment in YAML. [invalid-option]'],
    ['a colour that YAML reads as a number', 'color:\n  primary: 112233\n', 'theme.yml:2: error: “color.primary” is 112233; expected a colour in quotation marks, as in "#8a1538". [invalid-option]'],
    ['colours that are no group', 'color: red\n', 'theme.yml:1: error: “color” is “red”; expected keys with values: palette, background, foreground, primary, accent-text, muted, tint, line, line-strong, ground, on-ground, on-ground-muted, on-ground-faint. [invalid-option]'],
    ['a list of families in one string', 'typography:\n  base: Lora, serif\n', 'theme.yml:2: error: “typography.base.family” is “Lora, serif”; expected the name of one font family, without quotation marks or commas. [invalid-option]'],
    ['a margin that is too wide', 'spacing:\n  side: 200\n', 'theme.yml:2: error: “spacing.side” is 200; expected a number of pixels from 40 to 80. [invalid-option]'],
    ['a style that does not exist', 'title-style: big\n', 'theme.yml:1: error: “title-style” is “big”; expected panel, ground or tint. [invalid-option]'],
    ['a word that is neither true nor false', 'silhouette: yes\n', 'theme.yml:1: error: “silhouette” is “yes”; expected true or false. [invalid-option]'],
    ['one colour set twice', 'accent: "#123456"\ncolor:\n  primary: "#654321"\n', 'theme.yml:1: error: “accent” is the short form of “color.primary”; keep one of them. [invalid-option]'],
    ['a list', '- slate\n', 'theme.yml:1: error: A theme is a list; expected keys with values: meta, base, accent, color, variants, typography, logo, footer, spacing, title-style, silhouette. [invalid-option]'],
    ['an item of a list', 'typography:\n  fonts:\n    - family: One\n    - familly: Two\n', 'theme.yml:4: error: There is no key “typography.fonts.1.familly” in a theme; did you mean “family”? [unknown-option]'],
  ])('says what is wrong with %s, and where', (_, yaml, message) => {
    expect(complaint(yaml)).toBe(message)
  })

  it('reads short forms as what they stand for', () => {
    const { theme } = read('logo: crest.svg\ntypography:\n  base: Lora\n  fallback: Noto Sans\n  fonts:\n    - family: Lora\n      files: [lora.woff2]\n')
    expect(theme.logo).toEqual({ path: 'crest.svg' })
    expect(theme.typography?.base).toEqual({ family: 'Lora' })
    expect(theme.typography?.fallback).toEqual(['Noto Sans'])
    expect(theme.typography?.fonts).toEqual([{ family: 'Lora', source: 'fontsource', files: [{ path: 'lora.woff2', weight: 400, style: 'normal' }] }])
  })

  it('reads an empty file as a theme that changes nothing', () => {
    expect(read('# nothing yet\n').theme).toEqual({})
  })

  it('names the keys of brand.yml that it does not use', () => {
    const report = createReport('essay.md')
    reportUnread(read('meta:\n  name: School\n  link: https://school.example\ncolor:\n  primary: "#123456"\n  secondary: "#654321"\ntypography:\n  base:\n    family: Lora\n    size: 18px\n'), report)
    expect(report.messages.map((message) => formatMessage(message))).toEqual([
      'theme.yml:3: note: Lectern does not use these keys of brand.yml: meta.link, color.secondary, typography.base.size. [foreign-keys]',
    ])
  })
})
