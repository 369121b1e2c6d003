import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { ownCache } from './cached.ts'
import type { Host } from './host.ts'

/** The headless shell that the installed version of puppeteer-core is made for. */
export const shellVersion = '148.0.7778.97'

/** The browser could not be fetched; the message is a clause for people. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError'
}

export interface InstallOptions {
  readonly host: Host
  /** Bytes so far and in all. */
  readonly progress: (done: number, total: number) => void
  /** Gives up when nothing has arrived for so long; default 60 000. */
  readonly stallMs?: number
}

export interface Installed {
  readonly path: string
  readonly version: string
  /** False where it was there already. */
  readonly fetched: boolean
}

/**
 * Fetches the headless shell into Lectern's own cache, whole or not at all.
 * PUPPETEER_DOWNLOAD_BASE_URL names a mirror, HTTPS_PROXY a proxy.
 *
 * @throws `DownloadError`
 */
export async function installBrowser({ host, progress, stallMs = 60_000 }: InstallOptions): Promise<Installed> {
  if (host.platform === 'linux' && host.arch !== 'x64') throw new DownloadError(`there is none for Linux on ${host.arch}: install the system's own chromium`)
  const { Browser, computeExecutablePath, install } = await import('@puppeteer/browsers')
  const version = shellVersion
  const browser = Browser.CHROMEHEADLESSSHELL
  const cache = ownCache(host)
  const path = computeExecutablePath({ browser, buildId: version, cacheDir: cache })
  if (host.exists(path)) return { path, version, fetched: false }

  const mirror = host.env['PUPPETEER_DOWNLOAD_BASE_URL']
  const watch = watchForStall(stallMs)
  let partial: string | null = null
  try {
    await mkdir(cache, { recursive: true })
    // Unpacked beside its place and moved there: one interrupted half-way is never taken for a browser.
    partial = await mkdtemp(join(cache, 'download-'))
    const installing = install({
      browser,
      buildId: version,
      cacheDir: partial,
      downloadProgressCallback: (done, total) => {
        watch.progress(done, total)
        progress(done, total)
      },
      ...(mirror === undefined || mirror === '' ? {} : { baseUrl: mirror }),
    })
    const installed = await Promise.race([installing, watch.stalled])
    const folder = dirname(dirname(path))
    await rm(folder, { recursive: true, force: true })
    await mkdir(dirname(folder), { recursive: true })
    await rename(join(partial, relative(cache, folder)), folder)
    if (!host.exists(path)) throw new DownloadError(`the archive holds no ${relative(folder, path)} (${installed.buildId})`)
    return { path, version, fetched: true }
  } catch (error) {
    throw error instanceof DownloadError ? error : new DownloadError(causeOf(error), { cause: error })
  } finally {
    watch.stop()
    if (partial !== null) await rm(partial, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A connection that breaks in the middle is reported by nobody. */
function watchForStall(ms: number): { readonly stalled: Promise<never>; readonly progress: (done: number, total: number) => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DownloadError(`nothing arrived for ${ms / 1000} s`)), ms)
  })
  stalled.catch(() => undefined)
  return {
    stalled,
    // Unpacking takes as long as it takes.
    progress: (done, total) => (done >= total ? clearTimeout(timer) : timer?.refresh()),
    stop: () => clearTimeout(timer),
  }
}

/** The last line names the cause, after the name of the provider that met it. */
function causeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.trim().split('\n').at(-1) ?? '').replace(/^\s*- \w+: /, '')
}
