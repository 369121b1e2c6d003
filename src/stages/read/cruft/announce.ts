import type { Report } from '../../../messages/report.ts'

/** A stretch of a file that was left out: its lines, and the texts of its first and its last piece. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly first: string
  readonly last: string
}

/** Says what was left out and where. */
export function announceCut({ start, end, first, last }: Cut, report: Report, unit: 'Line' | 'Paragraph' = 'Line'): void {
  const [lines, verb] = start === end ? [`${unit} ${start} belongs`, 'is'] : [`${unit}s ${start} to ${end} belong`, 'are']
  const quoted = first === last ? `"${shorten(first)}"` : `"${shorten(first)}" to "${shorten(last)}"`
  report.add('removed-cruft', `${lines} to a web page and not to the essay, and ${verb} left out: ${quoted}.`, { place: { line: start } })
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`
}
