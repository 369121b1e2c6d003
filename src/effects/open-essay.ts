import { basename, dirname, join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { Failure } from '../messages/report.ts'
import type { Effects } from './effects.ts'
import { errnoOf } from './errno.ts'

/** The part of the world an essay comes from. */
export type EssaySource = Pick<Effects, 'read' | 'readInput' | 'list'>

/**
 * The bytes of an essay; `-` is standard input.
 *
 * @throws Failure `missing-file` (with a near name of the same folder), `not-a-file`, `unreadable-file`.
 */
export async function openEssay(path: string, source: EssaySource): Promise<Uint8Array> {
  if (path === '-') return source.readInput()
  try {
    return await source.read(path)
  } catch (error) {
    throw await failureOf(error, path, source)
  }
}

/** The settings of a folder, as they are written. */
export interface ProjectFile {
  readonly file: string
  readonly yaml: string
}

/**
 * The text of the `lectern.yml` beside an essay, or in the working folder for standard input; `null` where there is
 * none. `lectern.yaml` is another name of it.
 *
 * @throws Failure `two-settings`, `not-a-file`, `unreadable-file`.
 */
export async function openProjectFile(essay: string, source: Omit<EssaySource, 'readInput'>): Promise<ProjectFile | null> {
  const folder = essay === '-' ? '' : dirname(essay)
  const [yml, yaml] = await Promise.all(['lectern.yml', 'lectern.yaml'].map((name) => openIfThere(join(folder, name), source)))
  if (yml != null && yaml != null) throw new Failure('two-settings', 'There is a lectern.yml as well; keep one of the two.', { file: yaml.file })
  return yml ?? yaml ?? null
}

async function openIfThere(file: string, source: Omit<EssaySource, 'readInput'>): Promise<ProjectFile | null> {
  try {
    return { file, yaml: new TextDecoder().decode(await source.read(file)) }
  } catch (error) {
    const code = errnoOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw await failureOf(error, file, source)
  }
}

async function failureOf(error: unknown, path: string, source: Omit<EssaySource, 'readInput'>): Promise<unknown> {
  const failure = await translate(errnoOf(error), path, source)
  if (failure !== null) failure.cause = error
  return failure ?? error
}

async function translate(code: string | null, path: string, { list }: Omit<EssaySource, 'readInput'>): Promise<Failure | null> {
  const about = { file: path }
  switch (code) {
    case null:
      return null
    case 'ENOENT':
    case 'ENOTDIR': {
      const near = await nearName(path, list)
      const advice = near === null ? 'Check the path and the folder you are in.' : `Did you mean ${near}?`
      return new Failure('missing-file', `There is no such file. ${advice}`, { ...about, ...(near === null ? {} : { expected: [near] }) })
    }
    case 'EISDIR':
      return new Failure('not-a-file', 'This is a folder. Name the essay in it.', about)
    default:
      return new Failure('unreadable-file', `The file cannot be read (${code}). Check its permissions.`, about)
  }
}

/** The file of the same folder whose name is nearest: the same name with another extension, or a few letters off. */
async function nearName(path: string, list: EssaySource['list']): Promise<string | null> {
  const wanted = stem(path)
  const names = await list(dirname(path)).catch(() => [])
  const ranked = names
    .filter((name) => /\.(md|markdown|txt|docx|html?)$/i.test(name))
    .map((name) => ({ name, steps: distance(wanted, stem(name)) }))
    .filter(({ steps }) => steps <= Math.min(3, Math.floor(wanted.length / 2)))
    .sort((one, other) => one.steps - other.steps || one.name.localeCompare(other.name, 'en'))
  const [best] = ranked
  return best === undefined ? null : join(dirname(path), best.name)
}

function stem(path: string): string {
  return basename(path).replace(/\.[^.]+$/, '').toLowerCase()
}
