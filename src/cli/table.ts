/** Rows as lines of columns under a head; numbers stand to the right. */
export function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column] ?? '').length)))
  const isNumber = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  const line = (row: readonly (string | number)[]): string =>
    row.map((cell, column) => String(cell)[isNumber[column] === true ? 'padStart' : 'padEnd'](widths[column] ?? 0)).join('  ').trimEnd()
  return [head, ...rows].map(line)
}
