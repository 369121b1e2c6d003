import type { Host } from './host.ts'
import { paths, suffix, variable } from './host-paths.ts'
import { program, type BrowserFound } from './found.ts'

/** The folder `lectern browser install` fills: the user's cache folder of the platform. */
export function ownCache(host: Host): string {
  const { join } = paths(host)
  if (host.platform === 'win32') return join(variable(host, 'LOCALAPPDATA') ?? join(host.home, 'AppData', 'Local'), 'lectern', 'browsers')
  if (host.platform === 'darwin') return join(host.home, 'Library', 'Caches', 'lectern', 'browsers')
  return join(variable(host, 'XDG_CACHE_HOME') ?? join(host.home, '.cache'), 'lectern', 'browsers')
}

const cachesOf = (host: Host): readonly { source: string; folder: string }[] => [
  { source: "Puppeteer's cache", folder: variable(host, 'PUPPETEER_CACHE_DIR') ?? paths(host).join(host.home, '.cache', 'puppeteer') },
  { source: "Lectern's cache", folder: ownCache(host) },
]

/** `<cache>/chrome-headless-shell/<platform>-<version>/chrome-headless-shell-<platform>/chrome-headless-shell`, newest first. */
export function cachedShells(host: Host): readonly BrowserFound[] {
  return cachesOf(host).flatMap(({ source, folder }) => cachedPrograms(folder, 'chrome-headless-shell', ['chrome-headless-shell'], host).map((path) => program(path, source, host)))
}

/** Whole browsers in the same caches. */
export function cachedChromes(host: Host): readonly BrowserFound[] {
  const name = 'Google Chrome for Testing'
  const inside = host.platform === 'darwin' ? [`${name}.app`, 'Contents', 'MacOS', name] : ['chrome']
  return cachesOf(host).flatMap(({ source, folder }) => cachedPrograms(folder, 'chrome', inside, host).map((path) => program(path, source, host)))
}

function cachedPrograms(cache: string, browser: string, inside: readonly string[], host: Host): readonly string[] {
  const { join } = paths(host)
  const prefix = host.platform === 'darwin' ? 'mac' : host.platform === 'win32' ? 'win' : 'linux'
  return host
    .list(join(cache, browser))
    .filter((version) => version.startsWith(prefix))
    .sort(newestFirst)
    .flatMap((version) => {
      const folder = join(cache, browser, version)
      return host.list(folder).map((name) => join(folder, name, ...inside) + suffix(host))
    })
    .filter((path) => host.exists(path))
}

function newestFirst(first: string, second: string): number {
  const [left, right] = [first, second].map((name) => (name.split('-').at(-1) ?? '').split('.').map(Number))
  for (const [index, part] of (right ?? []).entries()) {
    const difference = part - (left?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
