import { posix, win32 } from 'node:path'
import { cachedChromes } from './cached.ts'
import { program, type BrowserFound } from './found.ts'
import type { Host } from './host.ts'
import { onPath, sharedTemporary, variable } from './host-paths.ts'

/** Light builds that only print. */
export function shellsOnPath(host: Host): readonly BrowserFound[] {
  return ['chromium-headless-shell', 'chrome-headless-shell'].flatMap((name) => {
    const path = onPath([name], host)
    return path === null ? [] : [program(path, 'on PATH', host)]
  })
}

/** Chrome, Chromium and Edge of the system, then the whole browsers of the caches. */
export function systemBrowsers(host: Host): readonly BrowserFound[] {
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

/** The one inside an npm package. */
export function packedBrowser(host: Host): readonly BrowserFound[] {
  if (host.platform !== 'linux' || host.arch !== 'x64') return []
  const path = host.packedChromium()
  return path === null ? [] : [{ kind: 'packed', path, source: 'packed in @sparticuz/chromium', headlessShell: true, named: false }]
}
