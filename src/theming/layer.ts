import type * as z from 'zod'
import { Failure, type MessageDetails, type Report } from '../messages/report.ts'
import type { KeyPath, Settings } from '../options/settings.ts'
import { themeSchema, type Theme } from './schema.ts'

/** One theme as written; a theme and the themes it builds on are a list of layers. */
export interface ThemeLayer {
  readonly theme: Theme
  /** Where it is written, for messages; `null` where no file holds it. */
  readonly file: string | null
  readonly lineOf: Settings['lineOf']
  /** Where its paths start. */
  readonly folder: string
}

/**
 * Checks the keys of a theme.
 *
 * @param settings `theme.yml` as read, or the object under `theme:` with lines counted from there.
 * @param file Where it is written, for messages; `null` where no file holds it.
 * @param folder Where its paths start.
 * @throws Failure `unknown-option` or `invalid-option` with file and line.
 */
export function readLayer({ data, lineOf }: Settings, file: string | null, folder: string): ThemeLayer {
  const result = themeSchema.safeParse(data ?? {})
  const layer = { file, lineOf }
  if (!result.success) {
    const { issues } = result.error
    // A misspelt key explains why the right one is missing.
    throw explain(issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0], data, layer)
  }
  const theme = result.data
  if (theme.accent !== undefined && theme.color?.primary !== undefined) {
    throw new Failure('invalid-option', '“accent” is the short form of “color.primary”; keep one of them.', placeIn(layer, ['accent']))
  }
  return { theme, ...layer, folder }
}

/** File and line of a key, or of the nearest thing around it that has a line. */
export function placeIn({ file, lineOf }: Pick<ThemeLayer, 'file' | 'lineOf'>, path: KeyPath): MessageDetails {
  const lines = path.map((_, index) => lineOf(path.slice(0, path.length - index)))
  const line = lines.find((found) => found !== null) ?? lineOf([])
  return { ...(file === null ? {} : { file }), ...(line === null ? {} : { place: { line } }) }
}

/** Says which keys of brand.yml stand in a theme for other programs. */
export function reportUnread({ theme, file, lineOf }: ThemeLayer, report: Report): void {
  const found = [...unreadKeys(theme, [])]
  if (found.length === 0) return
  const list = found.map((path) => path.join('.')).join(', ')
  report.add('foreign-keys', `Lectern does not use these keys of brand.yml: ${list}.`, placeIn({ file, lineOf }, found[0] ?? []))
}

const unreadNames: Readonly<Record<string, readonly string[]>> = {
  '': ['defaults'],
  meta: ['link'],
  color: ['secondary', 'tertiary', 'success', 'info', 'warning', 'danger', 'light', 'dark'],
  typography: ['link', 'monospace-inline', 'monospace-block'],
  'typography.base': ['size', 'line-height', 'color', 'background-color', 'style', 'decoration'],
  'typography.headings': ['size', 'line-height', 'color', 'background-color', 'style', 'decoration'],
  'typography.label': ['size', 'line-height', 'color', 'background-color', 'style', 'decoration', 'weight'],
  'typography.monospace': ['size', 'line-height', 'color', 'background-color', 'style', 'decoration', 'weight'],
}

function* unreadKeys(value: unknown, path: readonly string[]): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (unreadNames[path.join('.')]?.includes(key) === true) yield [...path, key]
    else yield* unreadKeys(inner, [...path, key])
  }
}

function explain(issue: z.core.$ZodIssue | undefined, data: unknown, layer: Pick<ThemeLayer, 'file' | 'lineOf'>): Failure {
  if (issue === undefined) throw new Error('zod refused a theme without an issue')
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') {
    const key = [...path, issue.keys[0] ?? '']
    return new Failure('unknown-option', `There is no key “${key.join('.')}” in a theme; ${issue.message}`.replace(/([^.?])$/, '$1.'), {
      ...placeIn(layer, key),
      actual: String(key.at(-1)),
    })
  }
  const name = path.length === 0 ? 'A theme' : `“${path.join('.')}”`
  return new Failure('invalid-option', `${name} is ${show(valueAt(data, path))}; ${issue.message}.`, placeIn(layer, path))
}

function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return value
    value = Object.entries(value).find(([key]) => key === String(step))?.[1]
  }
  return value
}

function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (typeof value === 'string') return `“${value}”`
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'a group of keys'
}
