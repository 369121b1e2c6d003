import { spawnSync, type ChildProcess } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { Death } from './death.ts'
import { createPipeTransport } from './pipe-transport.ts'

/** The two pipes of a browser that was started with `--remote-debugging-pipe`. */
export function transportOf(child: ChildProcess): ReturnType<typeof createPipeTransport> {
  const [, , , output, input] = child.stdio
  if (!(output instanceof Writable) || !(input instanceof Readable)) throw new Error('The browser was started without its pipes.')
  return createPipeTransport(output, input)
}

/** Notes the end of the process with what it said last, and the address it announces where it listens on a port. */
export function watchProcess(child: ChildProcess): { readonly death: Promise<never>; readonly announced: Promise<string> } {
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

/** Kills the browser with all its helpers. */
export function kill(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
  } catch {
    // The whole group has ended already.
  }
}

/** Resolves when the browser has ended, or never started. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** Why the browser ended, as a clause for people. */
function causeOf(said: string, code: number | null, sent: NodeJS.Signals | null): string {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(said)?.[1]
  if (library !== undefined) return `the system library ${library} is missing`
  if (/No usable sandbox/.test(said)) return 'the system forbids its sandbox; PUPPETEER_DANGEROUS_NO_SANDBOX=true runs it without'
  return sent === null ? `it ended with exit code ${code ?? 'unknown'}` : `it was ended by ${sent}`
}
