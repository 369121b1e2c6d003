import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The path of a file in an installed npm package: what the package exports under that name
 * (`reveal.js/reveal.css`), else the file at that place in it (`reveal.js/dist/reveal.js`), exported or not.
 * Lectern's own packages come first, then those of the working folder; `null` where there is none.
 */
export function resolvePackageFile(specifier: string, folder: string = process.cwd()): string | null {
  return resolveFrom(import.meta.url, specifier) ?? resolveFrom(join(folder, 'essay'), specifier)
}

function resolveFrom(place: string, specifier: string): string | null {
  // A path is no package; it must not reach files by way of `require`.
  if (!/^(@[\w.-]+\/)?[\w-][\w.-]*(\/|$)/.test(specifier) || specifier.includes('..')) return null
  const { resolve } = createRequire(place)
  for (const find of [() => resolve(specifier), () => underNodeModules(resolve.paths(specifier), specifier)]) {
    const found = attempt(find)
    if (found !== null && isFile(found)) return found
  }
  return null
}

function underNodeModules(folders: readonly string[] | null, specifier: string): string | null {
  return folders?.map((folder) => join(folder, specifier)).find(isFile) ?? null
}

function attempt(find: () => string | null): string | null {
  try {
    return find()
  } catch {
    return null
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Lectern's own folder, from `src/` and from `build/` alike. */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && nameIn(readFileSync(manifest, 'utf8')) === 'lectern') return folder
    if (dirname(folder) === folder) throw new Error(`no package.json of lectern above ${start}`)
  }
}

function nameIn(manifest: string): unknown {
  const content: unknown = JSON.parse(manifest)
  return typeof content === 'object' && content !== null && 'name' in content ? content.name : null
}
