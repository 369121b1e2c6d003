import { Failure, type Report } from '../../messages/report.ts'
import { readSettings } from '../../options/read-settings.ts'
import type { Settings } from '../../options/settings.ts'

/** What stands between `---` and `---` or `...` at the top of an essay. */
export interface FrontMatter extends Settings {
  /** UTF-16 offset at which the essay itself starts; 0 without front matter. */
  readonly end: number
}

// As Pandoc has it: `...` ends it as well, and a blank line after the first `---` makes that a thematic break.
const fence = /^---[ \t]*\n(?![ \t]*\n)([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$(?![\s\S]))/m

/**
 * Front matter of a decoded essay, to be read before options are resolved. Text between two `---` that
 * is valid YAML but has no keys is the essay's own and stays there.
 *
 * @throws Failure `invalid-yaml` with its line.
 */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const match = fence.exec(text)
  const yaml = match?.[1]
  // Below prose a line of dashes is a break, and the front matter was never closed.
  if (match === null || match.index !== 0 || yaml === undefined || proseLine.test(yaml)) return noFrontMatter
  const settings = readYaml(yaml, path)
  return isRecord(settings.data) ? { ...settings, end: match[0].length } : noFrontMatter
}

/** Below a blank line, one that is no key, no item and no comment. */
const proseLine = /\n[ \t]*\n(?![\s#}\]]|-[ \t]|["']?[\w.-]+["']?[ \t]*:)/

/** Front matter that is never closed, or only by a break further down, is read as prose, keys and all. */
export function warnOfOpenFrontMatter(text: string, report: Report): void {
  if (!/^---[ \t]*\n[A-Za-z][\w-]*:(?:[ \t\n]|$)/.test(text)) return
  report.add('open-front-matter', 'The front matter is never closed and is taken as prose. End it with a line of three dashes.', { place: { line: 1 } })
}

/** Of a file that has none. */
export const noFrontMatter: FrontMatter = { data: {}, lineOf: () => null, end: 0 }

function readYaml(yaml: string, path: string): Settings {
  // Front matter of comments only has no keys, but it is no part of the essay either.
  if (yaml.split('\n').every((line) => /^\s*(#.*)?$/.test(line))) return { data: {}, lineOf: () => null }
  try {
    return readSettings(yaml, path, 2)
  } catch (error) {
    if (error instanceof Failure) throw error
    // The parser refuses aliases that would grow without bounds.
    throw new Failure('invalid-yaml', 'The front matter has too many aliases. Write the values out.', { file: path, place: { line: 1 } })
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
