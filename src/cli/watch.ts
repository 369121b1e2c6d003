import { basename, dirname, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { exitCodes, type ExitCode } from '../messages/rules.ts'

export interface WatchRequest {
  /** Paths of the essays. */
  readonly essays: readonly string[]
  /** Where talks are written: what changes there starts nothing. */
  readonly out: string
  /** The folder of a theme that is being made; `null` for none. */
  readonly theme: string | null
}

/** Folders below an essay that are watched as well: where its pictures are. */
const depth = 2
/** ms without another change, so that a save is one change, also by editors that write and rename. */
const calm = 80

/**
 * Builds at once and then after every change beside the essays (their `lectern.yml`, their pictures) or in the theme's
 * folder. Never two builds at a time; a change during one leads to one more. Ends when the signal does.
 */
export async function watchEssays({ essays, out, theme }: WatchRequest, build: () => Promise<ExitCode>, signal: AbortSignal): Promise<ExitCode> {
  const written = resolve(out)
  const folders = [...new Set([...essays.map((essay) => dirname(resolve(essay))), ...(theme === null ? [] : [resolve(theme)])])]
  const ignored = (path: string): boolean =>
    path === written || path.startsWith(written + sep) || (!folders.includes(path) && (basename(path).startsWith('.') || basename(path) === 'node_modules'))
  const watcher = watch(folders, { ignoreInitial: true, depth, ignored })

  let changed = (): void => undefined
  let waiting = false
  watcher.on('all', () => {
    waiting = true
    changed()
  })
  const nextChange = (): Promise<void> =>
    new Promise((resolveChange) => {
      changed = resolveChange
      signal.addEventListener('abort', () => resolveChange(), { once: true })
      if (waiting || signal.aborted) resolveChange()
    })

  try {
    await new Promise<void>((ready) => void watcher.once('ready', ready))
    while (!signal.aborted) {
      waiting = false
      await build()
      await nextChange()
      if (!signal.aborted) await new Promise((later) => setTimeout(later, calm))
    }
    return exitCodes.interrupted
  } finally {
    await watcher.close()
  }
}
