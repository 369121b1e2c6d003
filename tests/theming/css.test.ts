import { describe, expect, it } from 'vitest'
import { margin } from '../../src/kinds/scale.ts'
import { scaleOf } from '../../src/kinds/type-scale.ts'
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
  it('names the margins that the kinds measure with', () => {
    const css = themeCss(look)
    expect(css).toContain(`--mx: ${margin.side}px`)
    expect(css).toContain(`--my: ${margin.top}px`)
    expect(css).toContain(`--foot-h: ${margin.foot}px`)
    expect(css).toContain(`--head-gap: ${scaleOf('en').headGap}px`)
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
