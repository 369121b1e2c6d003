import { availableParallelism } from 'node:os'
import { Failure } from '../messages/report.ts'
import type { RuleId } from '../messages/rules.ts'
import { Silence, withinTime } from './deadline.ts'
import { Death, orDeath } from './death.ts'
import { findBrowsers } from './find.ts'
import { address, type BrowserFound } from './found.ts'
import { localHost, type Host } from './host.ts'
import { runsAsRoot } from './launch.ts'
import { printPage, type Print, type PrintOptions } from './print-page.ts'
import type { Session } from './session.ts'
import { startSession } from './start-session.ts'

export type { Print, PrintOptions }

export interface BrowserOptions {
  /** `--browser`: a path, a command or a `ws://` address; without it the best browser found is used. */
  readonly browser?: string | null
  /** Takes what the user should know: `browser-as-root`, `browser-skipped`. */
  readonly note: (rule: RuleId, reason: string) => void
  /** For the browser to start; default 30 000. */
  readonly launchTimeoutMs?: number
  /** For one document; default 90 000. */
  readonly printTimeoutMs?: number
  readonly host?: Host
}

/** A browser that prints. It starts at the first print and serves all until it is disposed. */
export interface PrintBrowser {
  /** Path or address of the browser in use. */
  readonly name: () => string
  /** Starts the browser while other work goes on; what goes wrong is told by `print`. */
  readonly warm: () => void
  /**
   * Prints a static document; any number at once. A browser that dies or hangs is replaced once.
   *
   * @throws `Failure('browser-failed')`; a fault of our code, or of the check's, as it is
   */
  readonly print: (html: string, options?: PrintOptions) => Promise<Print>
  /** Kills the browser and deletes what it left behind; prints under way fail. */
  readonly dispose: () => Promise<void>
}

/**
 * Finds a browser; starts none.
 *
 * @throws `Failure('no-browser')`
 */
export async function openBrowser(options: BrowserOptions): Promise<PrintBrowser> {
  const host = options.host ?? localHost()
  const candidates = candidatesFor(options.browser ?? null, host)
  const launchMs = options.launchTimeoutMs ?? 30_000
  const printMs = options.printTimeoutMs ?? 90_000
  const ending = new AbortController()
  const gate = createGate(Math.max(2, Math.min(4, availableParallelism())))
  let inUse = 0
  let current: Promise<Session> | null = null
  let rootNoted = false

  const candidate = (): BrowserFound => {
    const found = candidates[inUse]
    if (found === undefined) throw new Error('There are more browsers in use than were found.')
    return found
  }

  const start = async (): Promise<Session> => {
    for (;;) {
      const found = candidate()
      if (found.kind !== 'url' && runsAsRoot() && !rootNoted) {
        rootNoted = true
        options.note('browser-as-root', 'The browser runs without its sandbox, because you are root; as another user it is safer.')
      }
      try {
        return await startSession(found, host, launchMs, ending.signal)
      } catch (error) {
        const next = candidates[inUse + 1]
        if (!(error instanceof Death) || found.named || next === undefined || ending.signal.aborted) throw error
        options.note('browser-skipped', `The browser ${address(found)} does not start (${error.message}); ${address(next)} is used instead.`)
        inUse += 1
      }
    }
  }

  const session = (): Promise<Session> => {
    if (current !== null) return current
    const starting = start()
    starting.catch(() => {
      if (current === starting) current = null
    })
    current = starting
    return starting
  }

  const printOnce = async (html: string, print: PrintOptions): Promise<Print> => {
    const pending = session()
    const { newPage, closePage, death, end } = await pending
    try {
      const work = newPage().then(async (page) => {
        try {
          return await printPage(page, html, print)
        } finally {
          // A page that does not close must not keep its PDF from us.
          closePage(page).catch(() => undefined)
        }
      })
      return await withinTime(printMs, orDeath(work, death))
    } catch (error) {
      // Prints that share the browser lose it too, and come back for the next one.
      if (current === pending) current = null
      await end()
      throw error
    }
  }

  return {
    name: () => address(candidate()),
    warm: () => void session().catch(() => undefined),
    print: (html, print = {}) =>
      gate(async () => {
        for (let attempt = 1; ; attempt += 1) {
          if (ending.signal.aborted) throw new Failure('browser-failed', 'Printing was interrupted.')
          try {
            return await printOnce(html, print)
          } catch (error) {
            if (isFault(error)) throw error
            if (attempt === 1 || ending.signal.aborted) continue
            throw failureOf(error, address(candidate()))
          }
        }
      }),
    dispose: async () => {
      ending.abort()
      const ended = current?.then(({ end }) => end()).catch(() => undefined)
      await ended
    },
  }
}

function candidatesFor(option: string | null, host: Host): readonly [BrowserFound, ...BrowserFound[]] {
  const { browsers, missing } = findBrowsers(option, host)
  if (missing !== null) throw new Failure('no-browser', `There is no browser at "${missing.name}", which ${missing.source} names; correct it, or leave it out to use the best browser found.`)
  const [first, ...others] = browsers
  if (first === undefined) {
    throw new Failure('no-browser', 'No browser was found to print with; fetch one with "lectern browser install", or name a Chrome, Chromium or Edge with --browser.')
  }
  return [first, ...others]
}

/** What the language throws at wrong code, here or in the page: no other browser would change it. */
function isFault(error: unknown): boolean {
  return error instanceof Error && ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'].includes(error.name)
}

function failureOf(error: unknown, name: string): Failure {
  const reason =
    error instanceof Silence
      ? `did not answer within ${error.ms / 1000} s, twice`
      : error instanceof Death
        ? `does not work (${error.message})`
        : `could not print (${error instanceof Error ? error.message : String(error)})`
  const failure = new Failure('browser-failed', `The browser ${name} ${reason}; try again, name another with --browser, or fetch one with "lectern browser install".`)
  failure.cause = error
  return failure
}

/** Lets so many run at once; the others wait their turn, before their time is counted. */
function createGate(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
