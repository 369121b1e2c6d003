/** A value as a message names it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `“${value}”`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  return typeof value === 'object' && value !== null ? 'a group of keys' : String(value)
}
