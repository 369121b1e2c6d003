import { ColorSpace, HSL, HWB, OKLCH, OKLab, parse, serialize, sRGB, to, toGamut } from 'colorjs.io/fn'

for (const space of [sRGB, HSL, HWB, OKLab, OKLCH]) ColorSpace.register(space)

/** Lightness 0 to 1, chroma 0 to about 0.37, hue in degrees. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/**
 * An opaque CSS colour as hex. Hex of six digits comes back as it was written, `#abc` in its long form;
 * colours outside sRGB are mapped into it. `null` for anything that is no opaque colour.
 */
export function toHex(written: string): string | null {
  const text = written.trim()
  if (/^#[\da-f]{6}$/i.test(text)) return text
  try {
    const color = parse(text)
    return (color.alpha ?? 1) < 1 ? null : hexOf(to(color, sRGB))
  } catch {
    // The library throws for whatever it cannot read.
    return null
  }
}

export function toOklch(hex: string): Oklch {
  const [l, c, h] = to(parse(hex), OKLCH).coords
  return { l: l ?? 0, c: c ?? 0, h: h ?? 0 }
}

/** The nearest colour of sRGB, as hex. */
export function fromOklch({ l, c, h }: Oklch): string {
  return hexOf(to({ space: OKLCH, coords: [Math.min(1, Math.max(0, l)), Math.max(0, c), h], alpha: 1 }, sRGB))
}

function hexOf(color: Parameters<typeof toGamut>[0]): string {
  return serialize(toGamut(color, { space: sRGB }), { format: 'hex', collapse: false })
}
