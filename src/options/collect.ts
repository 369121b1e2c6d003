import type * as z from 'zod'
import { Failure, placeAt } from '../messages/report.ts'
import { aboutOption, fileKeys, isOptionKey, optionsSchema, printKeys, type OptionKey } from './schema.ts'
import type { KeyPath, Settings } from './settings.ts'
import { show } from './show.ts'
import type { UnknownKey } from './theme-keys.ts'

/** A value with where it was set. */
export interface Given {
  readonly source: 'lectern.yml' | 'front matter' | 'flag'
  readonly value: unknown
  /** `null` for a flag. */
  readonly file: string | null
  readonly lineOf: (inside: KeyPath) => number | null
}

export type GivenOptions = Map<OptionKey, Given>

export interface Complaints {
  /** Takes the keys that are no options of files. */
  readonly onUnknown: (key: UnknownKey) => void
  readonly faults: Failure[]
}

/** Checks what a file sets; what is wrong is left out. */
export function collect(source: 'lectern.yml' | 'front matter', file: string, settings: Settings, { onUnknown, faults }: Complaints): GivenOptions {
  const given: GivenOptions = new Map()

  for (const [key, value] of entries(settings.data, [])) {
    if (key !== 'print') take(key, value, [key], fileKeys)
    else for (const [inner, innerValue] of entries(value, [key])) take(inner, innerValue, [key, inner], printKeys)
  }
  return given

  function take(key: string, value: unknown, path: KeyPath, allowed: readonly OptionKey[]): void {
    if (!isOptionKey(key) || !allowed.includes(key)) return onUnknown({ key, path, line: settings.lineOf(path) })
    // A key without a value sets nothing.
    if (value === null || value === undefined) return
    if (given.has(key)) {
      faults.push(new Failure('invalid-option', `“${key}” is set twice, by itself and under “print”; keep one of them.`, at(path)))
      return
    }
    if (!isValid(key, value, path)) return
    given.set(key, { source, value, file, lineOf: (inside) => nearestLine(settings, [...path, ...inside]) })
  }

  function isValid(key: OptionKey, value: unknown, path: KeyPath): boolean {
    const result = optionsSchema.shape[key].safeParse(value)
    if (result.success) return true
    const { expected } = aboutOption(key)
    const where = at([...path, ...deepestPath(result.error.issues)])
    faults.push(new Failure('invalid-option', `“${key}” is ${show(value)}; expected ${expected}.`, { ...where, actual: show(value), expected: [expected] }))
    return false
  }

  function entries(data: unknown, path: KeyPath): [string, unknown][] {
    if (data === null || data === undefined) return []
    if (typeof data === 'object' && !Array.isArray(data)) return Object.entries(data)
    const where = path.length > 0 ? `“${path.join('.')}”` : source === 'front matter' ? 'The front matter' : 'The file'
    const example = path.length > 0 ? 'handout: 3' : 'title: My essay'
    faults.push(new Failure('invalid-option', `${where} is ${show(data)}; expected keys with values, such as ${example}.`, at(path)))
    return []
  }

  function at(path: KeyPath) {
    return { file, place: placeAt(nearestLine(settings, path)) }
  }
}

/** Line of the value, or of the nearest thing around it that has one. */
function nearestLine({ lineOf }: Settings, path: KeyPath): number | null {
  for (let length = path.length; length >= 0; length--) {
    const line = lineOf(path.slice(0, length))
    if (line !== null) return line
  }
  return null
}

function deepestPath(issues: readonly z.core.$ZodIssue[]): KeyPath {
  let deepest: KeyPath = []
  for (const issue of issues) {
    const own = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    const inner = issue.code === 'invalid_union' ? issue.errors.map((branch) => deepestPath(branch)) : [[]]
    for (const rest of inner) if (own.length + rest.length > deepest.length) deepest = [...own, ...rest]
  }
  return deepest
}
