import { basename, dirname, join, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { exitCodes, type ExitCode } from '../messages/rules.ts'
import type { Input } from './inputs.ts'

export interface WatchRequest {
  readonly essays: readonly Pick<Input, 'path' | 'slug'>[]
  /** Where talks are written. */
  readonly out: string
  /** Names of the files of a talk: what is written starts nothing. */
  readonly files: readonly string[]
  /** The folder of a theme that is being made; `null` for none. */
  readonly theme: string | null
  /** ms without a change after which a save is over, also by editors that write and rename. Default: 80. */
  readonly calm?: number
}

/** Folders below an essay that are watched as well: where its pictures are. */
const depth = 2
/** A file that never rests must not keep the talk from being built. */
const mostWaits = 25

/**
 * Builds at once and then after every change beside the essays (their `lectern.yml`, their pictures) or in the theme's
 * folder. Never two builds at a time; a change during one leads to one more. Ends when the signal does.
 */
export async function watchEssays(request: WatchRequest, build: () => Promise<ExitCode>, signal: AbortSignal): Promise<ExitCode> {
  const folders = watchedFolders(request)
  const isWritten = createIsWritten(request, folders)
  const isHidden = (path: string): boolean => basename(path).startsWith('.') || basename(path) === 'node_modules'
  const watcher = watch([...folders], { ignoreInitial: true, depth, ignored: (path) => !folders.has(path) && (isWritten(path) || isHidden(path)) })

  let changed = false
  let wake = (): void => undefined
  const stir = (): void => {
    changed = true
    wake()
  }
  watcher.on('all', stir)
  signal.addEventListener('abort', stir)
  const change = (): Promise<void> => (changed ? Promise.resolve() : new Promise((resolveChange) => (wake = resolveChange)))

  try {
    await new Promise<void>((ready) => void watcher.once('ready', ready))
    while (!signal.aborted) {
      changed = false
      await build()
      await change()
      for (let waits = 0; changed && waits < mostWaits && !signal.aborted; waits += 1) {
        changed = false
        await new Promise((later) => setTimeout(later, request.calm ?? 80))
      }
    }
    return exitCodes.interrupted
  } finally {
    signal.removeEventListener('abort', stir)
    await watcher.close()
  }
}

function watchedFolders({ essays, theme }: WatchRequest): ReadonlySet<string> {
  return new Set([...essays.map(({ path }) => dirname(resolve(path))), ...(theme === null ? [] : [resolve(theme)])])
}

/** The output folder; where that holds what is watched, the folders of the talks in it; where these do too, their files. */
function createIsWritten({ essays, out, files }: WatchRequest, folders: ReadonlySet<string>): (path: string) => boolean {
  const holdsWatched = (folder: string): boolean => [...folders].some((watched) => isIn(folder, watched))
  const talks = essays.flatMap(({ slug }) => (slug === null ? [] : [resolve(out, slug)]))
  const written = !holdsWatched(resolve(out)) ? [resolve(out)] : talks.flatMap((talk) => (holdsWatched(talk) ? files.map((file) => join(talk, file)) : [talk]))
  return (path) => written.some((place) => isIn(place, path))
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
