/** What text and meaningful lines need (WCAG 2.2, level AA: success criteria 1.4.3 and 1.4.11). */
export const required = { text: 4.5, line: 3 } as const

/** WCAG 2 contrast ratio of two colours in six-digit hex, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

/** A colour laid over another, mixed as `color-mix(in srgb)` does; `share` of the first, 0 to 1. */
export function mixOver(top: string, below: string, share: number): string {
  const under = channels(below)
  const mixed = channels(top).map((value, index) => Math.round(value * share + (under[index] ?? 0) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance, 0 to 1. */
export function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
}
