import { describe, expect, it } from 'vitest'
import { toHex } from '../../src/theming/color.ts'
import { contrast, mixOver } from '../../src/theming/contrast.ts'

describe('contrast', () => {
  // Published values of WebAIM's contrast checker.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ffffff', '#0000ff', 8.59],
    ['#8a1538', '#8a1538', 1],
  ])('of %s and %s is %f', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })
})

describe('mixOver', () => {
  it('mixes as color-mix in srgb does', () => {
    expect(mixOver('#0d5b66', '#e0ecea', 0.14)).toBe('#c2d8d8')
    expect(mixOver('#ffffff', '#000000', 0)).toBe('#000000')
  })
})

describe('toHex', () => {
  it.each([
    ['#8a1538', '#8a1538'],
    ['#8A1538', '#8A1538'],
    [' #abc ', '#aabbcc'],
    ['crimson', '#dc143c'],
    ['rgb(138 21 56)', '#8a1538'],
    ['hsl(120 100% 25%)', '#008000'],
    ['oklch(0% 0 0)', '#000000'],
  ])('reads %s', (written, hex) => {
    expect(toHex(written)).toBe(hex)
  })

  it.each(['', 'crimsonn', '8a1538', '#8a153', '#8a153880', 'transparent', 'rgb(0 0 0 / 50%)', 'url(x)', 'red; --x: y', 'var(--accent)'])(
    'refuses “%s”',
    (written) => {
      expect(toHex(written)).toBeNull()
    },
  )
})
