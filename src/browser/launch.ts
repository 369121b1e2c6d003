import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { ConnectOptions, Page } from 'puppeteer-core'
import { automationArguments } from './arguments.ts'
import { withinTime } from './deadline.ts'
import { sharedTemporary, windowsPath, type BrowserFound } from './find.ts'
import type { Host } from './host.ts'
import { unpackChromium } from './packed.ts'
import { createPipeTransport } from './pipe-transport.ts'

/** The browser ended, or never started. */
export class Death extends Error {
  override readonly name = 'Death'
}

/** A browser at work. */
export interface Session {
  readonly newPage: () => Promise<Page>
  /** All but the page the browser came with, for some end with their last one. */
  readonly closePage: (page: Page) => Promise<void>
  /** Rejects with `Death` when the browser is gone; never resolves. */
  readonly death: Promise<never>
  /** Kills the browser, waits for its end and deletes its folders; one that others run is only left. */
  readonly end: () => Promise<void>
}

/** No web, whatever the page asks for: interception alone misses web sockets and popups. */
const nowhere = 'http://127.0.0.1:9'
const offline = [`--proxy-server=${nowhere}`, '--proxy-bypass-list=<-loopback>', '--host-resolver-rules=MAP * ~NOTFOUND']

/**
 * Starts the browser, or connects to it.
 *
 * @param ms - time for the browser to answer, without unpacking it
 * @param signal - kills the browser and deletes its folders
 * @throws `Death`, `Silence`
 */
export async function startSession(found: BrowserFound, host: Host, ms: number, signal: AbortSignal): Promise<Session> {
  // Puppeteer's own time-outs are off: one deadline covers a whole step.
  const common = { defaultViewport: null, protocolTimeout: 0, networkEnabled: false } as const
  if (found.kind === 'url') return connectTo(found.url, common, ms)

  const folders: string[] = []
  let child: ChildProcess | null = null
  const killNow = (): void => {
    if (child !== null) kill(child)
    for (const folder of folders) rmSync(folder, deletion)
  }
  // The browser has a process group of its own, which Ctrl-C does not reach.
  process.once('exit', killNow)
  const end = async (): Promise<void> => {
    signal.removeEventListener('abort', abort)
    if (child !== null) {
      kill(child)
      // One the system cannot kill must not hold up the build.
      await withinTime(5_000, ended(child)).catch(() => undefined)
    }
    for (const folder of folders) await rm(folder, deletion)
    process.removeListener('exit', killNow)
  }
  const abort = (): void => {
    if (child !== null) kill(child)
  }
  signal.addEventListener('abort', abort)

  try {
    let { path } = found
    let { env } = host
    if (found.kind === 'packed') {
      const unpacked = await unpackChromium(found.path, host, signal).catch(rethrowAsDeath)
      folders.push(unpacked.folder)
      ;({ path, env } = unpacked)
    }
    const crosses = found.kind === 'path' && found.crossesToWindows
    const profile = await mkdtemp(join(profileParent(path, crosses, host), 'lectern-browser-'))
    folders.push(profile)
    signal.throwIfAborted()
    const args = [
      ...automationArguments(found.headlessShell, crosses ? windowsPath(profile) : profile),
      ...offline,
      // Hinting moves line breaks away from those of the screen.
      '--font-render-hinting=none',
      ...(runsAsRoot() ? ['--no-sandbox'] : []),
      // Pipes do not reach from one system into the other.
      crosses ? '--remote-debugging-port=0' : '--remote-debugging-pipe',
      'about:blank',
    ]
    const started = spawn(path, args, { env, detached: host.platform !== 'win32', windowsHide: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
    child = started
    const { death, announced } = watch(started)
    // It listens from the first, also for the end of a browser that is broken.
    const transport = crosses ? null : transportOf(started)
    // Puppeteer is loaded while the browser starts.
    const { connect } = await import('puppeteer-core')
    const connecting = transport === null
      ? announced.then((browserWSEndpoint) => connect({ ...common, browserWSEndpoint }))
      : connect({ ...common, transport })
    // The page it starts with comes along, ready before there is anything to print.
    const opening = connecting.then(async (browser) => ({ browser, first: (await browser.pages())[0] }))
    const { browser, first } = await withinTime(ms, orDeath(opening, death))
    let unused = first
    const newPage = (): Promise<Page> => {
      const page = unused
      unused = undefined
      return page === undefined ? browser.newPage() : Promise.resolve(page)
    }
    return { newPage, closePage: async (page) => (page === first ? undefined : page.close()), death, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** A browser that others use as well: a context of our own keeps apart from theirs, and away from the web. */
async function connectTo(url: string, common: ConnectOptions, ms: number): Promise<Session> {
  const { connect } = await import('puppeteer-core')
  const browser = await withinTime(ms, connect({ ...common, browserWSEndpoint: url }).catch(rethrowAsDeath))
  const death = new Promise<never>((_, reject) => browser.once('disconnected', () => reject(new Death('the connection was closed'))))
  death.catch(() => undefined)
  try {
    const context = await withinTime(ms, browser.createBrowserContext({ proxyServer: nowhere, proxyBypassList: ['<-loopback>'] }))
    const end = async (): Promise<void> => {
      await withinTime(2_000, context.close()).catch(() => undefined)
      await browser.disconnect()
    }
    return { newPage: () => context.newPage(), closePage: (page) => page.close(), death, end }
  } catch (error) {
    await browser.disconnect()
    throw error
  }
}

/** What the work yields; where the browser is gone, `Death` says more than the closed connection does. */
export async function orDeath<T>(work: Promise<T>, death: Promise<never>): Promise<T> {
  try {
    return await Promise.race([work, death])
  } catch (error) {
    // The pipes close before the process is known to have ended.
    const grace = new Promise<never>((_, reject) => setTimeout(reject, 300, error))
    return await Promise.race([death, grace])
  }
}

/** Chromium refuses its sandbox to root. */
export function runsAsRoot(): boolean {
  return process.getuid?.() === 0
}

const deletion = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const

/** A browser in a snap sees no temporary folder but its own; one of the Windows around us, none of ours. */
function profileParent(path: string, crosses: boolean, host: Host): string {
  if (crosses) return sharedTemporary(host) ?? host.temporary
  return path.startsWith('/snap/') ? join(host.home, 'snap', 'chromium', 'common') : host.temporary
}

function transportOf(child: ChildProcess): ReturnType<typeof createPipeTransport> {
  const [, , , output, input] = child.stdio
  if (!(output instanceof Writable) || !(input instanceof Readable)) throw new Error('The browser was started without its pipes.')
  return createPipeTransport(output, input)
}

/** Notes the end of the process with what it said last, and the address it announces where it listens on a port. */
function watch(child: ChildProcess): { readonly death: Promise<never>; readonly announced: Promise<string> } {
  let said = ''
  let announce: (address: string) => void
  const announced = new Promise<string>((resolve) => {
    announce = resolve
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-20_000)
    const address = /^DevTools listening on (ws:\S+)/m.exec(said)?.[1]
    if (address !== undefined) announce(address)
  })
  const death = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Death(error.message, { cause: error })))
    // Its last words have arrived by `close`, for which a helper process of it may keep us waiting.
    const end = (code: number | null, sent: NodeJS.Signals | null): void => reject(new Death(causeOf(said, code, sent), { cause: said }))
    child.once('close', end)
    child.once('exit', (code, sent) => setTimeout(end, 200, code, sent).unref())
  })
  death.catch(() => undefined)
  return { death, announced }
}

/** Why the browser ended, as a clause for people. */
function causeOf(said: string, code: number | null, sent: NodeJS.Signals | null): string {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(said)?.[1]
  if (library !== undefined) return `the system library ${library} is missing`
  if (/No usable sandbox/.test(said)) return 'the system forbids its sandbox; PUPPETEER_DANGEROUS_NO_SANDBOX=true runs it without'
  return sent === null ? `it ended with exit code ${code ?? 'unknown'}` : `it was ended by ${sent}`
}

function rethrowAsDeath(error: unknown): never {
  // A web socket that cannot connect rejects with an event, not an error.
  const message = typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : String(error)
  throw new Death(message === '' ? 'it cannot be reached' : message, { cause: error })
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
  } catch {
    // The whole group has ended already.
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
