import { Failure, placeAt, type Report } from '../messages/report.ts'
import { collect, type Given, type GivenOptions } from './collect.ts'
import { nearest } from './nearest.ts'
import { fileKeys, flagOf, isOptionKey, optionsSchema, printKeys, type Flags, type OptionKey, type Options } from './schema.ts'
import type { KeyPath, Settings } from './settings.ts'
import { adviceOnThemeKeys, themeKeysAmong, type UnknownKey } from './theme-keys.ts'

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
  readonly source: 'default' | Given['source']
  readonly file: string | null
  readonly line: number | null
}

export interface ResolvedOptions {
  readonly options: Options
  /** For messages about values that others check, such as `['theme', 'accent']`. */
  readonly originOf: (path: readonly [OptionKey, ...KeyPath]) => Origin
}

/**
 * Defaults < `lectern.yml` < front matter < flags. Values replace each other whole.
 *
 * @param report Of the essay: misspelt and foreign keys of the front matter go there, and all faults but the last.
 * @throws Failure `invalid-option` or `unknown-option` with file and line: the last fault of several.
 */
export function resolveOptions({ flags, frontMatter, project }: OptionSources, report: Report): ResolvedOptions {
  const faults: Failure[] = []
  const given: GivenOptions = new Map([
    ...(project === null ? [] : fromProject(project, faults)),
    ...(frontMatter === null ? [] : fromFrontMatter(frontMatter, report, faults)),
    ...fromFlags(flags),
  ])
  throwAll(faults, report)
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

/** Somebody who corrects one fault should not meet the next one in the next run. */
function throwAll(faults: readonly Failure[], report: Report): void {
  const last = faults.at(-1)
  if (last === undefined) return
  for (const { rule, message, detail } of faults.slice(0, -1)) {
    report.add(rule, message, { file: detail.file ?? report.file, place: placeAt(detail.line ?? null), ...(detail.actual === undefined ? {} : { actual: detail.actual }), expected: detail.expected ?? [] })
  }
  throw last
}

function fromFlags(flags: Flags): GivenOptions {
  const given: GivenOptions = new Map()
  for (const [key, value] of Object.entries(flags)) {
    if (isOptionKey(key) && value !== undefined) given.set(key, { source: 'flag', value, file: null, lineOf: () => null })
  }
  return given
}

function fromProject(project: Settings & { readonly file: string }, faults: Failure[]): GivenOptions {
  const unknown: UnknownKey[] = []
  const given = collect('lectern.yml', project.file, project, { onUnknown: (key) => unknown.push(key), faults })
  const { misplaced, others } = themeKeysAmong(unknown)
  const [first] = misplaced
  if (first !== undefined) {
    faults.push(new Failure('unknown-option', adviceOnThemeKeys(misplaced, given.get('theme')?.value), { file: project.file, place: placeAt(first.line) }))
  }
  for (const { key, path, line } of others) {
    const right = isOptionKey(key) ? null : nearest(key, namesAt(path))
    const expected = right === null ? {} : { expected: [right] }
    faults.push(new Failure('unknown-option', refusal(key, path, right), { file: project.file, place: placeAt(line), actual: key, ...expected }))
  }
  return given
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

function fromFrontMatter(settings: Settings, report: Report, faults: Failure[]): GivenOptions {
  const unknown: UnknownKey[] = []
  const given = collect('front matter', report.file, settings, { onUnknown: (key) => unknown.push(key), faults })

  const { misplaced, others } = themeKeysAmong(unknown)
  if (misplaced.length > 0) {
    report.add('misspelt-option', adviceOnThemeKeys(misplaced, given.get('theme')?.value), { place: placeAt(misplaced[0]?.line ?? null) })
  }
  const foreign: UnknownKey[] = []
  for (const entry of others) {
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
