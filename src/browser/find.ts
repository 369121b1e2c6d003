import { cachedShells } from './cached.ts'
import { address, program, type BrowserFound } from './found.ts'
import type { Host } from './host.ts'
import { onPath, paths, variable } from './host-paths.ts'
import { packedBrowser, shellsOnPath, systemBrowsers } from './installed.ts'

/** What the machine offers, in the order of preference. */
export interface Discovery {
  readonly browsers: readonly BrowserFound[]
  /** A browser the user named that is not there; nothing may be used instead. */
  readonly missing: { readonly source: string; readonly name: string } | null
}

/**
 * Looks for browsers: the option (a path, a command or an address), PUPPETEER_EXECUTABLE_PATH and
 * CHROME_PATH, headless shells in the caches of Puppeteer and Lectern and on PATH, Chrome, Chromium and
 * Edge of the system, `@sparticuz/chromium`. Pure but for the host's look at its files.
 */
export function findBrowsers(option: string | null, host: Host): Discovery {
  const browsers: BrowserFound[] = []
  let missing: Discovery['missing'] = null
  for (const { source, name } of namedBrowsers(option, host)) {
    const browser = namedBrowser(source, name, host)
    if (browser !== null) browsers.push(browser)
    else if (browsers.length === 0) missing ??= { source, name }
  }
  browsers.push(...cachedShells(host), ...shellsOnPath(host), ...systemBrowsers(host), ...packedBrowser(host))
  return { browsers: browsers.filter((browser, index) => browsers.findIndex((other) => address(other) === address(browser)) === index), missing }
}

function namedBrowsers(option: string | null, host: Host): readonly { source: string; name: string }[] {
  const variables = ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'].map((source) => ({ source, name: variable(host, source) }))
  return [{ source: '--browser', name: option ?? undefined }, ...variables].flatMap(({ source, name }) => (name === undefined ? [] : [{ source, name }]))
}

function namedBrowser(source: string, name: string, host: Host): BrowserFound | null {
  if (/^(?:ws|http)s?:\/\//.test(name)) return { kind: 'url', url: name, source, headlessShell: true, named: true }
  const { join, basename } = paths(host)
  // People on a Mac name the application, which is a folder.
  const path = host.platform === 'darwin' && /\.app\/?$/.test(name) ? join(name, 'Contents', 'MacOS', basename(name, '.app')) : name
  if (host.exists(path)) return program(path, source, host, true)
  const command = /[\\/]/.test(name) ? null : onPath([name], host)
  return command === null ? null : program(command, source, host, true)
}
