import { posix, win32 } from 'node:path'
import type { Host } from './host.ts'

interface Found {
  /** Where it was found, for people: "on PATH", "Puppeteer's cache" … */
  readonly source: string
  /** The light build that only prints; it takes other flags than a whole browser. */
  readonly headlessShell: boolean
  /** True where the user named it: then no other takes its place. */
  readonly named: boolean
}

/** A browser that can print. */
export type BrowserFound =
  | (Found & {
      readonly kind: 'path'
      readonly path: string
      /** A Windows program started from a Linux inside Windows. */
      readonly crossesToWindows: boolean
    })
  /** One that somebody else runs: `ws://…` or `wss://…`. */
  | (Found & { readonly kind: 'url'; readonly url: string })
  /** Still packed in `@sparticuz/chromium`; `path` is the main file of that package. */
  | (Found & { readonly kind: 'packed'; readonly path: string })

/** What the machine offers, in the order of preference. */
export interface Discovery {
  readonly browsers: readonly BrowserFound[]
  /** A browser the user named that is not there; nothing may be used instead. */
  readonly missing: { readonly source: string; readonly name: string } | null
}

/**
 * Looks for browsers: the option (a path, a command or a `ws://` address), PUPPETEER_EXECUTABLE_PATH and
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

/** The path or the address of a browser. */
export function address(browser: BrowserFound): string {
  return browser.kind === 'url' ? browser.url : browser.path
}

/** The folder `lectern browser install` fills: the user's cache folder of the platform. */
export function ownCache(host: Host): string {
  const { join } = paths(host)
  if (host.platform === 'win32') return join(variable(host, 'LOCALAPPDATA') ?? join(host.home, 'AppData', 'Local'), 'lectern', 'browsers')
  if (host.platform === 'darwin') return join(host.home, 'Library', 'Caches', 'lectern', 'browsers')
  return join(variable(host, 'XDG_CACHE_HOME') ?? join(host.home, '.cache'), 'lectern', 'browsers')
}

/** For a browser of the Windows around us: a temporary folder both sides see (`/mnt/c/…`), or `null` where none is known. */
export function sharedTemporary(host: Host): string | null {
  const local = /\/mnt\/[a-z]\/Users\/[^/:]+\/AppData\/Local(?=[/:]|$)/i.exec(variable(host, 'PATH') ?? '')
  return local === null ? null : posix.join(local[0], 'Temp')
}

/** `/mnt/c/Users/x` as Windows writes it: `C:\Users\x`. */
export function windowsPath(path: string): string {
  return path.replace(/^\/mnt\/([a-z])(?=\/|$)/i, (_, drive: string) => `${drive.toUpperCase()}:`).replaceAll('/', '\\')
}

function namedBrowsers(option: string | null, host: Host): readonly { source: string; name: string }[] {
  const variables = ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'].map((source) => ({ source, name: variable(host, source) }))
  return [{ source: '--browser', name: option ?? undefined }, ...variables].flatMap(({ source, name }) => (name === undefined ? [] : [{ source, name }]))
}

function namedBrowser(source: string, name: string, host: Host): BrowserFound | null {
  if (/^wss?:\/\//.test(name)) return { kind: 'url', url: name, source, headlessShell: true, named: true }
  const { join, basename } = paths(host)
  // People on a Mac name the application, which is a folder.
  const path = host.platform === 'darwin' && /\.app\/?$/.test(name) ? join(name, 'Contents', 'MacOS', basename(name, '.app')) : name
  if (host.exists(path)) return program(path, source, host, true)
  const command = /[\\/]/.test(name) ? null : onPath([name], host)
  return command === null ? null : program(command, source, host, true)
}

const cachesOf = (host: Host): readonly { source: string; folder: string }[] => [
  { source: "Puppeteer's cache", folder: variable(host, 'PUPPETEER_CACHE_DIR') ?? paths(host).join(host.home, '.cache', 'puppeteer') },
  { source: "Lectern's cache", folder: ownCache(host) },
]

/** `<cache>/chrome-headless-shell/<platform>-<version>/chrome-headless-shell-<platform>/chrome-headless-shell`, newest first. */
function cachedShells(host: Host): readonly BrowserFound[] {
  return cachesOf(host).flatMap(({ source, folder }) => cachedPrograms(folder, 'chrome-headless-shell', ['chrome-headless-shell'], host).map((path) => program(path, source, host)))
}

function cachedChromes(host: Host): readonly BrowserFound[] {
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

function shellsOnPath(host: Host): readonly BrowserFound[] {
  return ['chromium-headless-shell', 'chrome-headless-shell'].flatMap((name) => {
    const path = onPath([name], host)
    return path === null ? [] : [program(path, 'on PATH', host)]
  })
}

function systemBrowsers(host: Host): readonly BrowserFound[] {
  const installed = host.platform === 'darwin' ? macBrowsers(host) : host.platform === 'win32' ? windowsBrowsers(host) : linuxBrowsers(host)
  const here = installed.map((path) => program(path, 'installed', host))
  const around = host.insideWindows ? windowsBrowsersFromLinux(host).map((path) => program(path, 'installed in Windows', host)) : []
  return [...here, ...cachedChromes(host), ...around]
}

/** One a family, however many names and links it has. */
function linuxBrowsers(host: Host): readonly string[] {
  const families: readonly { names: readonly string[]; places: readonly string[] }[] = [
    { names: ['google-chrome-stable', 'google-chrome', 'chrome'], places: ['/opt/google/chrome/chrome'] },
    { names: ['chromium', 'chromium-browser'], places: ['/snap/bin/chromium', '/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'] },
    { names: ['microsoft-edge-stable', 'microsoft-edge'], places: ['/opt/microsoft/msedge/msedge'] },
  ]
  return families.flatMap(({ names, places }) => {
    const path = onPath(names, host) ?? places.find(host.exists)
    return path === undefined ? [] : [path]
  })
}

function macBrowsers(host: Host): readonly string[] {
  const folders = ['/Applications', posix.join(host.home, 'Applications')]
  const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )
  const command = onPath(['chromium'], host)
  return [...applications.filter(host.exists), ...(command === null ? [] : [command])]
}

const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
] as const

function windowsBrowsers(host: Host): readonly string[] {
  const folders = [
    variable(host, 'ProgramFiles') ?? 'C:\\Program Files',
    variable(host, 'ProgramFiles(x86)') ?? 'C:\\Program Files (x86)',
    variable(host, 'LOCALAPPDATA') ?? win32.join(host.home, 'AppData', 'Local'),
  ]
  return windowsPlaces.flatMap((place) => folders.map((folder) => win32.join(folder, ...place))).filter(host.exists)
}

function windowsBrowsersFromLinux(host: Host): readonly string[] {
  // Without a temporary folder that both sides see, such a browser cannot be given a profile of its own.
  const temporary = sharedTemporary(host)
  if (temporary === null) return []
  const folders = ['/mnt/c/Program Files', '/mnt/c/Program Files (x86)', posix.dirname(temporary)]
  return windowsPlaces.flatMap((place) => folders.map((folder) => posix.join(folder, ...place))).filter(host.exists)
}

function packedBrowser(host: Host): readonly BrowserFound[] {
  if (host.platform !== 'linux' || host.arch !== 'x64') return []
  const path = host.packedChromium()
  return path === null ? [] : [{ kind: 'packed', path, source: 'packed in @sparticuz/chromium', headlessShell: true, named: false }]
}

function program(path: string, source: string, host: Host, named = false): BrowserFound {
  const crossesToWindows = host.insideWindows && path.toLowerCase().endsWith('.exe')
  return { kind: 'path', path, source, headlessShell: /headless[-_]shell/.test(paths(host).basename(path)), named, crossesToWindows }
}

function onPath(names: readonly string[], host: Host): string | null {
  const { join, delimiter } = paths(host)
  const folders = (variable(host, 'PATH') ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const name of names) {
    const path = folders.flatMap((folder) => [join(folder, name), ...(host.platform === 'win32' ? [join(folder, `${name}.exe`)] : [])]).find(host.exists)
    if (path !== undefined) return path
  }
  return null
}

const suffix = (host: Host): string => (host.platform === 'win32' ? '.exe' : '')

const paths = (host: Host): typeof posix => (host.platform === 'win32' ? win32 : posix)

/** A set, non-empty variable; on Windows upper and lower case are one. */
function variable(host: Host, name: string): string | undefined {
  const key = host.platform === 'win32' ? Object.keys(host.env).find((other) => other.toLowerCase() === name.toLowerCase()) : name
  const value = key === undefined ? undefined : host.env[key]
  return value === '' ? undefined : value
}
