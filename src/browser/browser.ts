import { availableParallelism } from 'node:os'
import type { RuleId } from '../messages/rules.ts'
import { candidatesFor } from './candidates.ts'
import { withinTime } from './deadline.ts'
import { Death, orDeath } from './death.ts'
import { localHost, type Host } from './host.ts'
import { interrupted, isFault, printFailure } from './print-failure.ts'
import { printPage, type Print, type PrintOptions } from './print-page.ts'
import type { Session } from './session.ts'
import { createSessions } from './sessions.ts'
import { createTurns } from './turns.ts'

export type { Print, PrintOptions }

export interface BrowserOptions {
  /** `--browser`: a path, a command or the address of one that somebody else runs; without it the best browser found is used. */
  readonly browser?: string | null
  /** Takes what the user should know: `browser-as-root`, `browser-skipped`. */
  readonly note: (rule: RuleId, reason: string) => void
  /** For one document; default 90 000. */
  readonly printTimeoutMs?: number
  /** For the browser to start; default 30 000, but not more than for a document. */
  readonly launchTimeoutMs?: number
  readonly host?: Host
}

/** A browser that prints. It starts at the first print and serves all until it is disposed. */
export interface PrintBrowser {
  /** Path or address of the browser in use. */
  readonly name: () => string
  /** Starts the browser while other work goes on; what goes wrong is told by `print`. */
  readonly warm: () => void
  /**
   * Prints a static document; any number at once, as many pages at a time as suit the machine. A document is tried
   * twice; a page that hangs or crashes is closed, a browser that does is replaced, and neither is held against the
   * other documents.
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
  const printMs = options.printTimeoutMs ?? 90_000
  const launchMs = options.launchTimeoutMs ?? Math.min(30_000, printMs)
  const sessions = createSessions(candidatesFor(options.browser ?? null, host), host, launchMs, options.note)
  const turns = createTurns(pagesAtOnce())
  let disposed = false

  /** Rejects with what was wrong, and whether that cost the browser. */
  const printOnce = async (html: string, print: PrintOptions): Promise<Print> => {
    const session = await sessions.get()
    try {
      return await printIn(session, html, print, printMs)
    } catch (error) {
      if (isFault(error)) throw error
      const lost = error instanceof Death || !(await answers(session, Math.min(5_000, printMs)))
      if (lost) await sessions.retire(session)
      throw new Attempt(error, lost)
    }
  }

  const print = async (html: string, print: PrintOptions = {}): Promise<Print> => {
    try {
      return await turns(() => printOnce(html, print)).catch((error: unknown) => {
        if (!(error instanceof Attempt) || disposed) throw error
        // Of several that lost the browser one may have killed it: it must not do so to the others again.
        return turns(() => printOnce(html, print), error.lost)
      })
    } catch (error) {
      if (disposed && !isFault(error)) throw interrupted()
      throw error instanceof Attempt ? printFailure(error.cause, sessions.name()) : error
    }
  }

  return {
    name: sessions.name,
    warm: () => void sessions.get().catch(() => undefined),
    print,
    dispose: async () => {
      disposed = true
      await sessions.dispose()
    },
  }
}

/** A try that failed. */
class Attempt extends Error {
  /** True where the browser is gone, for other prints as well. */
  readonly lost: boolean

  constructor(cause: unknown, lost: boolean) {
    super('printing failed', { cause })
    this.lost = lost
  }
}

/** One a core; each takes memory, and a browser that others share is not ours to fill. */
function pagesAtOnce(): number {
  return Math.max(1, Math.min(8, availableParallelism()))
}

async function printIn({ newPage, closePage, death }: Session, html: string, print: PrintOptions, ms: number): Promise<Print> {
  const opening = newPage()
  let failed = true
  try {
    const work = opening.then((page) => printPage(page, html, print))
    const printed = await withinTime(ms, orDeath(work, death))
    failed = false
    return printed
  } finally {
    // A page that does not close must not keep its PDF from us.
    opening.then((page) => closePage(page, failed)).catch(() => undefined)
  }
}

/** Whether the browser is there, although a page of it failed. */
function answers({ ping }: Session, ms: number): Promise<boolean> {
  return withinTime(ms, ping()).then(
    () => true,
    () => false,
  )
}
