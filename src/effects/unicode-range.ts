/** Of the first character of a text; 0 where it has none. */
export function codePointOf(text: string): number {
  return text.codePointAt(0) ?? 0
}

/** A CSS `unicode-range` as a question. */
export function parseRange(unicodeRange: string): (codePoint: number) => boolean {
  const ranges = unicodeRange.split(',').map((part) => {
    const [start = '', end = start] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(start, 16), Number.parseInt(end, 16)] as const
  })
  return (codePoint) => ranges.some(([start, end]) => codePoint >= start && codePoint <= end)
}

/** Code points as a CSS `unicode-range`. */
export function rangeOf(codePoints: Iterable<number>): string {
  const ranges: [number, number][] = []
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && codePoint <= last[1] + 1) last[1] = codePoint
    else ranges.push([codePoint, codePoint])
  }
  const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase()
  return ranges.map(([start, end]) => (start === end ? `U+${hex(start)}` : `U+${hex(start)}-${hex(end)}`)).join(',')
}
