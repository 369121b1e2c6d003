import type * as z from 'zod'
import { Failure, type Report } from '../messages/report.ts'
import { nearest } from './nearest.ts'
import { aboutOption, fileKeys, flagOf, isOptionKey, optionsSchema, printKeys, type Flags, type OptionKey, type Options } from './schema.ts'
import type { KeyPath, Settings } from './settings.ts'
import { show } from './show.ts'

/** Everything that may set options, strongest first. */
export interface OptionSources {
  readonly flags: Flags
  /** Of the essay; `null` where it has none. */
  readonly frontMatter: Settings | null
  /** `lectern.yml` beside the essay; `null` where there is none. */
  readonly project: (Settings & { readonly file: string }) | null
}

/** Where a value was set; `file` and `line` are `null` where no file set it. */
export interface Origin {
  readonly source: 'default' | 'lectern.yml' | 'front matter' | 'flag'
  readonly file: string | null
  readonly line: number | null
}

export interface ResolvedOptions {
  readonly options: Options
  /** For messages about values that others check, such as `['theme', 'accent']`. */
  readonly originOf: (path: readonly [OptionKey, ...KeyPath]) => Origin
}

interface Given {
  readonly source: Exclude<Origin['source'], 'default'>
  readonly value: unknown
  readonly file: string | null
  readonly lineOf: (inside: KeyPath) => number | null
}

type GivenOptions = Map<OptionKey, Given>

/**
 * Defaults < `lectern.yml` < front matter < flags. Values replace each other whole.
 *
 * @param report Of the essay: misspelt and foreign keys of the front matter go there.
 * @throws Failure `invalid-option` or `unknown-option` with file and line.
 */
export function resolveOptions({ flags, frontMatter, project }: OptionSources, report: Report): ResolvedOptions {
  const given: GivenOptions = new Map([
    ...(project === null ? [] : fromProject(project)),
    ...(frontMatter === null ? [] : fromFrontMatter(frontMatter, report)),
    ...fromFlags(flags),
  ])
  const options = optionsSchema.parse(Object.fromEntries(Array.from(given, ([key, { value }]) => [key, value])))
  return {
    options,
    originOf([key, ...inside]) {
      const origin = given.get(key)
      if (origin === undefined) return { source: 'default', file: null, line: null }
      return { source: origin.source, file: origin.file, line: origin.lineOf(inside) }
    },
  }
}

function fromFlags(flags: Flags): GivenOptions {
  const given: GivenOptions = new Map()
  for (const [key, value] of Object.entries(flags)) {
    if (isOptionKey(key) && value !== undefined) given.set(key, { source: 'flag', value, file: null, lineOf: () => null })
  }
  return given
}

function fromProject(project: Settings & { readonly file: string }): GivenOptions {
  return collect('lectern.yml', project.file, project, (key, path, line) => {
    const right = isOptionKey(key) ? null : nearest(key, namesAt(path))
    throw new Failure('unknown-option', refusal(key, path, right), {
      file: project.file,
      place: placeAt(line),
      actual: key,
      ...(right === null ? {} : { expected: [right] }),
    })
  })
}

function refusal(key: string, path: KeyPath, right: string | null): string {
  if (isOptionKey(key)) {
    return fileKeys.includes(key)
      ? `“${key}” does not belong under “print”; move it to the top level.`
      : `“${key}” is set on the command line only: --${flagOf(key)}.`
  }
  const advice = right === null ? '; docs/options.md lists them all.' : `; did you mean “${right}”?`
  return `There is no option “${path.join('.')}”${advice}`
}

/** What a key at the end of the path may be called. */
function namesAt(path: KeyPath): readonly string[] {
  return path.length > 1 ? printKeys : [...fileKeys, 'print']
}

function fromFrontMatter(settings: Settings, report: Report): GivenOptions {
  const unknown: { key: string; path: KeyPath; line: number | null }[] = []
  const given = collect('front matter', report.file, settings, (key, path, line) => unknown.push({ key, path, line }))

  const foreign: typeof unknown = []
  for (const entry of unknown) {
    const { key, path, line } = entry
    const free = namesAt(path).filter((name) => !isOptionKey(name) || !given.has(name))
    const right = key.length < 4 || familiar.has(key) || isOptionKey(key) ? null : nearest(key, free)
    if (right === null) foreign.push(entry)
    else
      report.add('misspelt-option', `“${key}” is no option; did you mean “${right}”?`, {
        place: placeAt(line),
        actual: key,
        expected: [right],
      })
  }
  if (foreign.length > 0) {
    const list = foreign.map(({ path }) => path.join('.')).join(', ')
    report.add('foreign-keys', `Lectern does not read these front matter keys: ${list}.`, { place: placeAt(foreign[0]?.line ?? null) })
  }
  return given
}

/** Keys of static-site generators and Pandoc that are two letters from one of ours. */
const familiar: ReadonlySet<string> = new Set(['data', 'name', 'page', 'pages', 'time', 'type', 'style', 'state', 'path', 'hero', 'cover', 'tags'])

/** Checks what a file sets; keys that are no options of files go to `onUnknown`. */
function collect(
  source: 'lectern.yml' | 'front matter',
  file: string,
  settings: Settings,
  onUnknown: (key: string, path: KeyPath, line: number | null) => void,
): GivenOptions {
  const given: GivenOptions = new Map()

  for (const [key, value] of entries(settings.data, [])) {
    if (key !== 'print') take(key, value, [key], fileKeys)
    else for (const [inner, innerValue] of entries(value, [key])) take(inner, innerValue, [key, inner], printKeys)
  }
  return given

  function take(key: string, value: unknown, path: KeyPath, allowed: readonly OptionKey[]): void {
    if (!isOptionKey(key) || !allowed.includes(key)) return onUnknown(key, path, settings.lineOf(path))
    // A key without a value sets nothing.
    if (value === null || value === undefined) return
    if (given.has(key)) {
      throw new Failure('invalid-option', `“${key}” is set twice, by itself and under “print”; keep one of them.`, at(path))
    }
    check(key, value, path)
    given.set(key, { source, value, file, lineOf: (inside) => nearestLine(settings, [...path, ...inside]) })
  }

  function check(key: OptionKey, value: unknown, path: KeyPath): void {
    const result = optionsSchema.shape[key].safeParse(value)
    if (result.success) return
    const { expected } = aboutOption(key)
    throw new Failure('invalid-option', `“${key}” is ${show(value)}; expected ${expected}.`, {
      ...at([...path, ...deepestPath(result.error.issues)]),
      actual: show(value),
      expected: [expected],
    })
  }

  function entries(data: unknown, path: KeyPath): [string, unknown][] {
    if (data === null || data === undefined) return []
    if (typeof data === 'object' && !Array.isArray(data)) return Object.entries(data)
    const where = path.length > 0 ? `“${path.join('.')}”` : source === 'front matter' ? 'The front matter' : 'lectern.yml'
    const example = path.length > 0 ? 'handout: 3' : 'title: My essay'
    throw new Failure('invalid-option', `${where} is ${show(data)}; expected keys with values, such as ${example}.`, at(path))
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

function placeAt(line: number | null) {
  return line === null ? null : { line }
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
