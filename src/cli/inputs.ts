import { existsSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { Failure } from '../messages/report.ts'
import { slugOf } from '../options/slug.ts'

/** One essay to build. */
export interface Input {
  /** As typed or found; `-` is standard input. */
  readonly path: string
  /** Name of its folder in the output; `null` for standard input, whose title decides. */
  readonly slug: string | null
  /** Why there is nothing to build: a pattern that fits no file. */
  readonly failure: Failure | null
}

/** The essays that paths and globs name, in that order, each once; the essays of a glob are sorted. */
export async function expandInputs(names: readonly string[]): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>()
  for (const name of names) {
    const paths = await pathsOf(name)
    const found = paths.length > 0 ? paths.map(inputOf) : [nothing(name)]
    for (const input of found) {
      const place = input.path === '-' ? '-' : resolve(input.path)
      if (!inputs.has(place)) inputs.set(place, input)
    }
  }
  return [...inputs.values()]
}

/**
 * @throws Failure `same-slug` where essays would be written to one folder; it names all of them.
 */
export function refuseSameSlug(inputs: readonly Input[]): void {
  const paths = new Map<string, string[]>()
  for (const { path, slug } of inputs) if (slug !== null) paths.set(slug, [...(paths.get(slug) ?? []), path])
  const shared = [...paths].filter(([, all]) => all.length > 1).map(([slug, all]) => `${all.join(' and ')} to the folder “${slug}”`)
  if (shared.length > 0) {
    throw new Failure('same-slug', `Several essays would be written to one folder: ${shared.join('; ')}. Rename all but one, or build them with different --out.`)
  }
}

/** Shells expand globs except on Windows and in quotation marks. */
async function pathsOf(name: string): Promise<readonly string[]> {
  if (name === '-' || !/[*?[\]{}!()]/.test(name) || existsSync(name)) return [name]
  const { glob } = await import('tinyglobby')
  // On Windows a backslash separates folders; in a pattern it would escape.
  const pattern = process.platform === 'win32' ? name.replaceAll('\\', '/') : name
  return (await glob(pattern, { expandDirectories: false })).sort()
}

function inputOf(path: string): Input {
  return { path, slug: path === '-' ? null : slugOf(basename(path, extname(path))), failure: null }
}

function nothing(path: string): Input {
  return { path, slug: null, failure: new Failure('missing-file', 'No file fits this pattern.', { file: path }) }
}
