import * as z from 'zod'

/** A type of option value: how it is checked, and how people are told about it. */
export interface Value<T extends z.ZodType> {
  readonly type: T
  /** Ends the sentence "expected …". */
  readonly expected: string
  /** What stands behind the flag in the help; `null` for a switch. */
  readonly placeholder: string | null
}

const line = z.union([z.string(), z.number()]).transform((value) => String(value).trim()).pipe(z.string().min(1))

/** A line of text; a bare number in YAML counts as one. */
export function text(expected: string, placeholder: string): Value<typeof line> {
  return { type: line, expected, placeholder }
}

const person = z.union([line, z.looseObject({ name: line }).transform(({ name }) => name)])
const people = z.union([person.transform((name) => [name]), z.array(person).min(1)])

/** One name or a list of names; `{name: …}`, as other programs write it, is read as well. */
export const names: Value<typeof people> = { type: people, expected: 'a name or a list of names', placeholder: 'NAME' }

/** One of some words, in any case. */
export function choice<const W extends readonly [string, ...string[]]>(...words: W) {
  const type = z.preprocess((value) => (typeof value === 'string' ? value.trim().toLowerCase() : value), z.enum(words))
  return { type, expected: either(words), placeholder: words.join('|') } satisfies Value<typeof type>
}

/** One of some numbers, or `false` for none. */
export function numberChoice<const N extends readonly number[]>(...numbers: N) {
  const type = z.preprocess((value) => fromWord(toNumber(value)), z.union([z.literal(numbers), z.literal(false).transform(() => null)]))
  return { type, expected: either(numbers.map(String)), placeholder: numbers.join('|') } satisfies Value<typeof type>
}

/** A whole number between two others, both inclusive. */
export function amount(least: number, most: number) {
  const type = z.preprocess(toNumber, z.int().min(least).max(most))
  return { type, expected: `a whole number from ${least} to ${most}`, placeholder: 'N' } satisfies Value<typeof type>
}

const onOrOff = z.preprocess(fromWord, z.boolean())

/** On or off; YAML's older `yes` and `no` are read as well. */
export const yesOrNo: Value<typeof onOrOff> = { type: onOrOff, expected: 'true or false', placeholder: null }

const named = z.union([line, z.record(z.string(), z.unknown())])

/** A name, or keys that somebody else checks. */
export function nameOrKeys(expected: string, placeholder: string): Value<typeof named> {
  return { type: named, expected, placeholder }
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
}

function fromWord(value: unknown): unknown {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value
  if (word === 'yes' || word === 'on' || word === 'true') return true
  if (word === 'no' || word === 'off' || word === 'none' || word === 'false') return false
  return value
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
