import { fromOklch, toOklch, type Oklch } from './color.ts'
import { contrast, mixOver, required } from './contrast.ts'
import type { ColorRole, Colors } from './roles.ts'

/** How much of the accent lies over the tint behind a highlighted line of code; the kinds' style sheets use the same share. */
export const highlightShare = 0.14

/** A little above what is required, so that rounding to eight bits loses nothing. */
const text = required.text + 0.1
const line = required.line + 0.1

/**
 * Works out, in OKLCH, every colour that is not set. Derived colours reach WCAG's AA wherever they meet on a slide,
 * as far as the colours that are set allow it; these come back untouched.
 *
 * @param set Six-digit hex by role.
 */
export function deriveColors(set: Readonly<Partial<Record<ColorRole, string>>>): Colors {
  const background = set.background ?? '#ffffff'
  const foreground = set.foreground ?? inkOn(background)
  const primary = set.primary ?? foreground
  const tint = set.tint ?? tintOf(primary, background, foreground, set.muted)
  const ground = set.ground ?? primary
  const onGround = set['on-ground'] ?? inkFor(ground, [background, foreground])
  const lineColor = isPale(primary, background) ? foreground : primary
  const accent = visible(lineColor, background, (color) => reads(color, line, background, tint))
  return {
    background,
    foreground,
    primary,
    accent,
    'accent-text':
      set['accent-text'] ??
      visible(lineColor, background, (color) => reads(color, text, background, tint, mixOver(accent, tint, highlightShare))),
    muted: set.muted ?? furthest(foreground, background, (color) => reads(color, text, background, tint)),
    tint,
    line: set.line ?? furthest(background, foreground, (color) => contrast(color, background) <= 1.5),
    'line-strong':
      set['line-strong'] ?? furthest(foreground, background, (color) => reads(color, line, tint) && reads(color, 3.5, background)),
    ground,
    'on-ground': onGround,
    'on-ground-muted': set['on-ground-muted'] ?? furthest(onGround, ground, (color) => contrast(color, ground) >= 5.1),
    'on-ground-faint': set['on-ground-faint'] ?? furthest(onGround, ground, (color) => contrast(color, ground) >= 1.6),
  }
}

function reads(color: string, ratio: number, ...grounds: readonly string[]): boolean {
  return grounds.every((ground) => contrast(color, ground) >= ratio)
}

const extremes = ['#000000', '#ffffff'] as const

/** Black or white, whichever stands out more. */
function extremeOn(ground: string): string {
  const [black, white] = extremes
  return contrast(black, ground) >= contrast(white, ground) ? black : white
}

function inkOn(background: string): string {
  const { h } = toOklch(background)
  const ink = fromOklch(extremeOn(background) === '#000000' ? { l: 0.24, c: 0.02, h } : { l: 0.95, c: 0.01, h })
  return reads(ink, 7, background) ? ink : extremeOn(background)
}

/** The first of some colours that reads on a ground, the lightest first; else black or white. */
function inkFor(ground: string, colors: readonly string[]): string {
  const lightestFirst = colors.toSorted((a, b) => toOklch(b).l - toOklch(a).l)
  return lightestFirst.find((color) => reads(color, text, ground)) ?? extremeOn(ground)
}

/** The background, one step towards the ink and a little coloured; less where text would no longer read on it. */
function tintOf(primary: string, background: string, foreground: string, muted: string | undefined): string {
  const paper = toOklch(background)
  const accent = toOklch(primary)
  const step = extremeOn(background) === '#000000' ? -0.055 : 0.065
  const full = fromOklch({ l: paper.l + step, c: paper.c * 0.5 + Math.min(accent.c * 0.2, 0.022), h: accent.c > 0.02 ? accent.h : paper.h })
  // The accent as text must have somewhere to go, on a highlighted line too.
  const room = (color: string): boolean =>
    reads(foreground, Math.min(7, contrast(foreground, background)) - 1, color) &&
    reads(extremeOn(background), text + 0.6, color) &&
    (muted === undefined || reads(muted, Math.min(required.text, contrast(muted, background)), color))
  return furthest(background, full, room)
}

/** Yellow and its like turn to mud when they are darkened until they read on white: there the ink stands in. */
function isPale(color: string, background: string): boolean {
  return extremeOn(background) === '#000000' && contrast(color, background) < 2
}

/** The colour itself where it passes; else with as little change of lightness as will do. */
function visible(color: string, background: string, passes: (color: string) => boolean): string {
  if (passes(color)) return color
  const { l, c, h } = toOklch(color)
  const end = extremeOn(background) === '#000000' ? 0 : 1
  const extreme = fromOklch({ l: end, c: 0, h: 0 })
  // From the extreme back towards the colour: the last that passes is the nearest to the author's.
  return search((share) => fromOklch({ l: end + (l - end) * share, c, h }), passes) ?? extreme
}

/** The colour furthest on the way from one to another that passes; the first where none does. */
function furthest(from: string, to: string, passes: (color: string) => boolean): string {
  if (passes(to)) return to
  const [start, end] = [toOklch(from), toOklch(to)]
  return search((share) => fromOklch(between(start, end, share)), passes) ?? from
}

/** The last colour that passes on a path of which the beginning passes and the rest does not. */
function search(path: (share: number) => string, passes: (color: string) => boolean): string | null {
  let low = 0
  let high = 1
  let best: string | null = null
  for (let round = 0; round < 9; round++) {
    const middle = (low + high) / 2
    const color = path(middle)
    if (passes(color)) {
      best = color
      low = middle
    } else high = middle
  }
  return best
}

/** Straight through OKLab: hues of two colours must not lead around the circle. */
function between(start: Oklch, end: Oklch, share: number): Oklch {
  const radians = Math.PI / 180
  const mix = (a: number, b: number): number => a + (b - a) * share
  const a = mix(start.c * Math.cos(start.h * radians), end.c * Math.cos(end.h * radians))
  const b = mix(start.c * Math.sin(start.h * radians), end.c * Math.sin(end.h * radians))
  return { l: mix(start.l, end.l), c: Math.hypot(a, b), h: Math.atan2(b, a) / radians }
}
