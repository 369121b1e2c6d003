import { describe, expect, it } from 'vitest'
import { ownCache } from '../../src/browser/cached.ts'
import { findBrowsers } from '../../src/browser/find.ts'
import { address } from '../../src/browser/found.ts'
import { sharedTemporary, windowsPath } from '../../src/browser/host-paths.ts'
import type { Host } from '../../src/browser/host.ts'
import { hostOf, machineNames, readMachine } from './machine.ts'

const debian = readMachine('debian')
const onDebian = (env: Host['env'], option: string | null = null) => findBrowsers(option, hostOf(debian, { env: { ...debian.env, ...env } }))

describe('findBrowsers', () => {
  it.each(machineNames)('finds what the machine "%s" has, best first', (name) => {
    const machine = readMachine(name)
    const { browsers, missing } = findBrowsers(null, hostOf(machine))
    expect(browsers.map(address)).toEqual(machine.expected)
    expect(missing).toBeNull()
  })

  it('knows the light shell from a whole browser', () => {
    const shells = findBrowsers(null, hostOf(debian)).browsers.filter(({ headlessShell }) => headlessShell)
    expect(shells.map(address)).toEqual([debian.expected[0], debian.expected[1], '/usr/bin/chromium-headless-shell', debian.packed])
  })

  it('prefers the option to the variables, and these to what it finds', () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: '/bin/chromium', CHROME_PATH: '/usr/bin/chromium-headless-shell' }
    const { browsers } = onDebian(env, '/usr/bin/chromium')
    expect(browsers.slice(0, 3).map(({ source, named }) => [source, named])).toEqual([
      ['--browser', true],
      ['PUPPETEER_EXECUTABLE_PATH', true],
      ['CHROME_PATH', true],
    ])
    expect(browsers.slice(0, 4).map(address)).toEqual(['/usr/bin/chromium', '/bin/chromium', '/usr/bin/chromium-headless-shell', debian.expected[0]])
  })

  it('lists a browser once, by its first source', () => {
    const { browsers } = onDebian({ CHROME_PATH: '/usr/bin/chromium' })
    expect(browsers.filter((browser) => address(browser) === '/usr/bin/chromium').map(({ source }) => source)).toEqual(['CHROME_PATH'])
  })

  it('takes an address, a command and an application', () => {
    expect(onDebian({}, 'ws://127.0.0.1:9222/devtools/browser/1').browsers[0]).toMatchObject({ kind: 'url', url: 'ws://127.0.0.1:9222/devtools/browser/1', named: true })
    expect(onDebian({}, 'chromium').browsers[0]).toMatchObject({ kind: 'path', path: '/usr/bin/chromium', named: true })
    const mac = findBrowsers('/Applications/Google Chrome.app', hostOf(readMachine('macos')))
    expect(mac.browsers[0]).toMatchObject({ path: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', source: '--browser' })
  })

  it('names a browser that should be there and is not', () => {
    expect(onDebian({}, '/nowhere/chrome').missing).toEqual({ source: '--browser', name: '/nowhere/chrome' })
    expect(onDebian({ CHROME_PATH: '/nowhere/chrome' }).missing).toEqual({ source: 'CHROME_PATH', name: '/nowhere/chrome' })
    expect(onDebian({ PUPPETEER_EXECUTABLE_PATH: '/bin/chromium', CHROME_PATH: '/nowhere/chrome' }).missing).toBeNull()
  })

  it('reads the cache PUPPETEER_CACHE_DIR names', () => {
    const path = '/data/chrome-headless-shell/linux-150.0.1.2/chrome-headless-shell-linux64/chrome-headless-shell'
    const host = hostOf({ ...debian, files: [path] }, { env: { PUPPETEER_CACHE_DIR: '/data' } })
    expect(findBrowsers(null, host).browsers[0]).toMatchObject({ path, source: "Puppeteer's cache" })
  })
})

describe('the folders of a machine', () => {
  it.each([
    ['debian', '/home/amna/.cache/lectern/browsers'],
    ['ubuntu', '/var/cache/lee/lectern/browsers'],
    ['macos', '/Users/sam/Library/Caches/lectern/browsers'],
    ['windows', 'C:\\Users\\Noor\\AppData\\Local\\lectern\\browsers'],
  ])('puts the cache of "%s" where its programs keep theirs', (name, cache) => {
    expect(ownCache(hostOf(readMachine(name)))).toBe(cache)
  })

  it('finds a temporary folder that Linux and the Windows around it both see', () => {
    const shared = sharedTemporary(hostOf(readMachine('wsl')))
    expect(shared).toBe('/mnt/c/Users/Noor/AppData/Local/Temp')
    expect(windowsPath(shared ?? '')).toBe('C:\\Users\\Noor\\AppData\\Local\\Temp')
    expect(sharedTemporary(hostOf(debian))).toBeNull()
  })
})
