import { describe, expect, it } from 'vitest'
import { margin, scale, tracking } from '../../src/kinds/scale.ts'
import { themeCss, type Look } from '../../src/theming/css.ts'
import { deriveColors } from '../../src/theming/derive.ts'

const colors = deriveColors({ background: '#ffffff', foreground: '#111111', primary: '#0d5b66' })
const families = ['Lora', 'serif']
const look: Look = {
  variant: 'light',
  colors: { light: colors, dark: colors },
  stacks: { text: families, display: families, label: families, mono: families, serif: families, sans: families },
  weights: { text: 400, strong: 600, heading: 600 },
  spacing: {},
  titleStyle: 'panel',
  logo: null,
  rules: [],
}

describe('themeCss', () => {
  it('names the sizes that the kinds measure with', () => {
    const css = themeCss(look)
    const [state, title] = [scale.statements[0], scale.titles[0]]
    for (const [name, { size, line }] of Object.entries({ small: scale.small, body: scale.body, lead: scale.lead, head: scale.head, state, title })) {
      expect(css).toContain(`--t-${name}: ${size}px;\n  --l-${name}: ${line}px;`)
    }
    expect(css).toContain(`--mx: ${margin.side}px`)
    expect(css).toContain(`--my: ${margin.top}px`)
    expect(css).toContain(`--foot-h: ${margin.foot}px`)
    expect(css).toContain(`--head-gap: ${margin.heading}px`)
    expect(css).toContain(`--track-head: ${tracking.head}em`)
    expect(css).toContain(`--track-title: ${tracking.title}em`)
  })

  it('quotes families, but not the generic one at the end', () => {
    expect(themeCss(look)).toContain('--text: "Lora", serif;')
  })

  it('sets the first and the last slide on the ground by roles alone', () => {
    expect(themeCss({ ...look, titleStyle: 'ground' })).toContain('--paper: var(--ground);\n  --ink: var(--on-ground);')
    expect(themeCss(look)).not.toContain('data-kind')
  })

  it('keeps the order of rules: what a theme builds on comes first', () => {
    const css = themeCss({ ...look, rules: ['.a { color: red }', '.b { color: red }'] })
    expect(css.indexOf('.a {')).toBeGreaterThan(css.indexOf('@layer tokens'))
    expect(css.indexOf('.b {')).toBeGreaterThan(css.indexOf('.a {'))
  })
})
