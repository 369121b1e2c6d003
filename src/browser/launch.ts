import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { ownedPrefix, removeLeftovers } from '../effects/leftovers.ts'
import { automationArguments } from './arguments.ts'
import { ended, kill, transportOf, watchProcess } from './browser-process.ts'
import { connection, nowhere } from './connect.ts'
import { withinTime } from './deadline.ts'
import { orDeath, rethrowAsDeath } from './death.ts'
import type { BrowserFound } from './found.ts'
import { sharedTemporary, windowsPath } from './host-paths.ts'
import type { Host } from './host.ts'
import { unpackChromium } from './packed.ts'
import type { Session } from './session.ts'
/** No web, whatever the page asks for: interception alone misses web sockets and popups. */
const offline = [`--proxy-server=${nowhere}`, '--proxy-bypass-list=<-loopback>', '--host-resolver-rules=MAP * ~NOTFOUND']

/** Starts a browser of this machine; see `startSession`. */
export async function launch(found: Exclude<BrowserFound, { kind: 'url' }>, host: Host, ms: number, signal: AbortSignal): Promise<Session> {
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
    const parent = profileParent(path, crosses, host)
    const profile = await mkdtemp(join(parent, ownedPrefix('lectern-browser-')))
    folders.push(profile)
    signal.throwIfAborted()
    const args = [
      ...automationArguments(found.headlessShell, crosses ? windowsPath(profile) : profile),
      ...offline,
      // Hinting moves line breaks away from those of the screen.
      '--font-render-hinting=none',
      ...(runsAsRoot() || env['PUPPETEER_DANGEROUS_NO_SANDBOX'] === 'true' ? ['--no-sandbox'] : []),
      // Pipes do not reach from one system into the other.
      crosses ? '--remote-debugging-port=0' : '--remote-debugging-pipe',
      'about:blank',
    ]
    const started = spawn(path, args, { env, detached: host.platform !== 'win32', windowsHide: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
    child = started
    const { death, announced } = watchProcess(started)
    // It listens from the first, also for the end of a browser that is broken.
    const transport = crosses ? null : transportOf(started)
    // Both while the browser starts.
    const tidied = Promise.all([removeLeftovers(parent, 'lectern-browser-'), removeLeftovers(host.temporary, 'lectern-chromium-')])
    const { connect } = await import('puppeteer-core')
    const connecting = transport === null
      ? announced.then((browserWSEndpoint) => connect({ ...connection, browserWSEndpoint }))
      : connect({ ...connection, transport })
    // The page it starts with comes along, ready before there is anything to print.
    const opening = connecting.then(async (browser) => ({ browser, first: (await browser.pages())[0] }))
    const { browser, first } = await withinTime(ms, orDeath(opening, death))
    let unused = first
    const newPage = (): Promise<Page> => {
      const page = unused
      unused = undefined
      return page === undefined ? browser.newPage() : Promise.resolve(page)
    }
    const closePage = async (page: Page, failed: boolean): Promise<void> => {
      if (page === first && !failed) return
      // Some browsers end with their last page.
      if (page === first) await browser.newPage()
      await page.close()
    }
    await tidied
    return { newPage, closePage, ping: () => browser.version(), death, end }
  } catch (error) {
    await end()
    throw error
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
