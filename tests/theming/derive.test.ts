import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toOklch } from '../../src/theming/color.ts'
import { contrast, mixOver } from '../../src/theming/contrast.ts'
import { deriveColors, highlightShare } from '../../src/theming/derive.ts'
import type { Colors } from '../../src/theming/roles.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

const papers = {
  light: { background: '#fbfaf6', foreground: '#15202a' },
  dark: { background: '#11181c', foreground: '#f2efe8' },
}

/** Whatever text or line meets on a slide, with the ratio it must reach. */
function meetings(colors: Colors): [string, string, string, number][] {
  const highlight = mixOver(colors.accent, colors.tint, highlightShare)
  return [
    ['ink on paper', colors.foreground, colors.background, 4.5],
    ['ink on tint', colors.foreground, colors.tint, 4.5],
    ['ink on a highlighted line', colors.foreground, highlight, 4.5],
    ['muted on paper', colors.muted, colors.background, 4.5],
    ['muted on tint', colors.muted, colors.tint, 4.5],
    ['accent as text on paper', colors['accent-text'], colors.background, 4.5],
    ['accent as text on tint', colors['accent-text'], colors.tint, 4.5],
    ['accent as text on a highlighted line', colors['accent-text'], highlight, 4.5],
    ['text on the ground', colors['on-ground'], colors.ground, 4.5],
    ['muted text on the ground', colors['on-ground-muted'], colors.ground, 4.5],
    ['accent as line on paper', colors.accent, colors.background, 3],
    ['accent as line on tint', colors.accent, colors.tint, 3],
    ['strong lines on paper', colors['line-strong'], colors.background, 3],
    ['strong lines on tint', colors['line-strong'], colors.tint, 3],
  ]
}

function failures(colors: Colors): string[] {
  return meetings(colors)
    .filter(([, front, back, ratio]) => contrast(front, back) < ratio)
    .map(([name, front, back]) => `${name}: ${front} on ${back} is ${contrast(front, back).toFixed(2)}`)
}

describe('deriveColors', () => {
  it.each(['light', 'dark'] as const)('makes colours at AA of any accent on %s paper, and leaves the accent as it is', (variant) => {
    fc.assert(
      fc.property(hex, (primary) => {
        const colors = deriveColors({ ...papers[variant], primary })
        expect(failures(colors)).toEqual([])
        expect(colors.primary).toBe(primary)
        expect(colors.ground).toBe(primary)
      }),
      { numRuns: 150 },
    )
  })

  it('makes text that reads on any paper', () => {
    fc.assert(
      fc.property(hex, hex, (background, primary) => {
        const colors = deriveColors({ background, primary })
        const text = meetings(colors).filter(([name]) => /^(ink|muted|accent as text) on (paper|tint)$/.test(name))
        expect(text.filter(([, front, back]) => contrast(front, back) < 4.5)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('leaves every colour alone that is set, even an unreadable one', () => {
    const set = { background: '#ffffff', foreground: '#eeeeee', primary: '#ffff00', muted: '#dddddd', 'accent-text': '#ffff01', tint: '#fefefe', ground: '#ffff02', 'on-ground': '#ffffff' }
    expect(deriveColors(set)).toMatchObject(set)
  })

  it('keeps an accent that can be seen as it is, for lines and for text', () => {
    const colors = deriveColors({ ...papers.light, primary: '#8a1538' })
    expect([colors.accent, colors['accent-text']]).toEqual(['#8a1538', '#8a1538'])
  })

  it('takes ink for lines and text where the accent is too pale, and keeps it for areas', () => {
    const colors = deriveColors({ ...papers.light, primary: '#ffd60a' })
    expect(colors).toMatchObject({ ground: '#ffd60a', 'on-ground': papers.light.foreground, accent: papers.light.foreground, 'accent-text': papers.light.foreground })
  })

  it('darkens an accent that is nearly strong enough, in its own hue', () => {
    const colors = deriveColors({ ...papers.light, primary: '#e8622c' })
    expect(colors['accent-text']).not.toBe('#e8622c')
    // Mapping into sRGB turns the hue a little.
    expect(Math.abs(toOklch(colors['accent-text']).h - toOklch('#e8622c').h)).toBeLessThan(10)
  })
})
