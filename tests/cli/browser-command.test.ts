import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowsers } from '../../src/browser/find.ts'
import { localHost, type Host } from '../../src/browser/host.ts'
import { DownloadError, installBrowser, shellVersion } from '../../src/browser/install.ts'
import { runBrowserCommand } from '../../src/cli/browser-command.ts'
import { createNodeEffects } from '../../src/effects/node.ts'
import { zipOf } from '../browser/zip.ts'

const onLinux = process.platform === 'linux' && process.arch === 'x64'
const program = findBrowsers(null, localHost()).browsers.flatMap((browser) => (browser.kind === 'path' ? [browser.path] : []))[0]

let folder: string
let env: Host['env']
let printed: string
let logged: string[]
let server: Server | null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  env = { PATH: folder, XDG_CACHE_HOME: folder, PUPPETEER_CACHE_DIR: join(folder, 'puppeteer') }
  printed = ''
  logged = []
  server = null
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await new Promise<void>((resolve) => (server === null ? resolve() : server.close(() => resolve())))
})

const run = (action: 'list' | 'install', more: Host['env'] = {}) =>
  runBrowserCommand(action, { ...createNodeEffects(), print: (text) => (printed += text), log: (line) => logged.push(line) }, { ...env, ...more })

/** A mirror that answers so. */
async function mirror(answer: RequestListener): Promise<string> {
  const listening = createServer({ keepAlive: false }, answer)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

const cached = (): readonly string[] => {
  const cache = join(folder, 'lectern', 'browsers')
  return existsSync(cache) ? readdirSync(cache, { recursive: true }).map(String).sort() : []
}

describe('lectern browser list', () => {
  it.skipIf(process.platform === 'win32')('shows what is found, the one in use first', async () => {
    const path = join(folder, 'chrome-headless-shell')
    const named = join(folder, 'my-browser')
    for (const file of [path, named]) {
      writeFileSync(file, '#!/bin/sh\n')
      chmodSync(file, 0o755)
    }
    expect(await run('list', { CHROME_PATH: named })).toBe(0)
    expect(printed.split('\n').slice(0, 2)).toEqual([`used ${named} (named by CHROME_PATH)`, `     ${path} (on PATH)`])
    expect(logged).toEqual([])
  })

  it('names a browser that is not there, and shows the others as not in use', async () => {
    expect(await run('list', { CHROME_PATH: join(folder, 'gone') })).toBe(3)
    expect(logged).toEqual([`lectern: error: There is no browser at "${join(folder, 'gone')}", which CHROME_PATH names; correct or unset it. [no-browser]`])
    expect(printed).not.toContain('used ')
  })
})

describe('lectern browser install', () => {
  it('asks for the version its driver is made for', async () => {
    const driver: Readonly<Record<string, unknown>> = { ...(await import('puppeteer-core')) }
    expect(driver['PUPPETEER_REVISIONS']).toMatchObject({ 'chrome-headless-shell': shellVersion })
  })

  it.skipIf(!onLinux || program === undefined)('fetches, unpacks and tries the browser, and finds it there (skipped but on Linux x64 with a browser to pack)', async () => {
    const asked: string[] = []
    const archive = zipOf('chrome-headless-shell-linux64/chrome-headless-shell', `#!/bin/sh\nexec '${program}' "$@"\n`)
    const PUPPETEER_DOWNLOAD_BASE_URL = await mirror((request, response) => {
      asked.push(request.url ?? '')
      response.setHeader('content-length', archive.length).end(archive)
    })
    expect(await run('install', { PUPPETEER_DOWNLOAD_BASE_URL }), logged.join('\n')).toBe(0)
    const path = join(folder, 'lectern', 'browsers', 'chrome-headless-shell', `linux-${shellVersion}`, 'chrome-headless-shell-linux64', 'chrome-headless-shell')
    expect(logged).toEqual(['Fetching the headless shell of Chrome …', '  100 % of 0 MB', `Installed chrome-headless-shell ${shellVersion} in ${path}`])

    expect(await run('install', { PUPPETEER_DOWNLOAD_BASE_URL })).toBe(0)
    expect(logged.at(-1)).toBe(`Already installed: chrome-headless-shell ${shellVersion} in ${path}`)
    expect(asked).toEqual([`/${shellVersion}/linux64/chrome-headless-shell-linux64.zip`])

    expect(await run('list')).toBe(0)
    expect(printed.split('\n')[0]).toBe(`used ${path} (Lectern's cache)`)
    expect(cached().filter((name) => name.startsWith('download-'))).toEqual([])
  }, 30_000)

  it.skipIf(!onLinux)('says that what it fetched does not run (skipped but on Linux x64)', async () => {
    const archive = zipOf('chrome-headless-shell-linux64/chrome-headless-shell', "#!/bin/sh\necho 'x: error while loading shared libraries: libnss3.so: no such file' >&2\nexit 127\n")
    const PUPPETEER_DOWNLOAD_BASE_URL = await mirror((_, response) => response.end(archive))
    expect(await run('install', { PUPPETEER_DOWNLOAD_BASE_URL })).toBe(3)
    expect(logged.at(-1)).toContain('does not work (the system library libnss3.so is missing)')
  }, 30_000)

  it.skipIf(!onLinux).each([
    ['no network', () => Promise.resolve('http://127.0.0.1:9'), 'connect ECONNREFUSED 127.0.0.1:9'],
    ['no such file', () => mirror((_, response) => response.writeHead(404).end()), 'server returned code 404'],
    ['no archive', () => mirror((_, response) => response.end('<h1>Log in to the school network</h1>')), 'end of central directory record signature not found'],
  ])('says in one sentence that it could not: %s (skipped but on Linux x64)', async (_, start, reason) => {
    expect(await run('install', { PUPPETEER_DOWNLOAD_BASE_URL: await start() })).toBe(3)
    const last = logged.at(-1) ?? ''
    expect(last).toContain('The browser could not be fetched (')
    expect(last).toContain(reason)
    expect(last).not.toContain('\n')
    expect(cached()).toEqual([])
  })

  it.skipIf(!onLinux)('gives up a connection that breaks in the middle (skipped but on Linux x64)', async () => {
    const base = await mirror((_, response) => {
      response.setHeader('content-length', 1000).write('half')
      setTimeout(() => response.destroy(), 50)
    })
    const host = localHost({ ...env, PUPPETEER_DOWNLOAD_BASE_URL: base })
    const error: unknown = await installBrowser({ host, progress: () => undefined, stallMs: 500 }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DownloadError)
    expect(error).toMatchObject({ message: 'nothing arrived for 0.5 s' })
    expect(cached()).toEqual([])
  })

  it('knows where there is none', async () => {
    const host: Host = { ...localHost(env), platform: 'linux', arch: 'arm64' }
    await expect(installBrowser({ host, progress: () => undefined })).rejects.toThrow("there is none for Linux on arm64: install the system's own chromium")
  })
})
