import type { Failure } from '../messages/report.ts'
import type { RuleId } from '../messages/rules.ts'
import { Death } from './death.ts'
import { address, type BrowserFound } from './found.ts'
import type { Host } from './host.ts'
import { runsAsRoot } from './launch.ts'
import { interrupted, printFailure } from './print-failure.ts'
import type { Session } from './session.ts'
import { startSession } from './start-session.ts'

/** One browser at a time, replaced when it is gone. */
export interface Sessions {
  /** Path or address of the browser in use. */
  readonly name: () => string
  /**
   * The browser at work, started where there is none. One that does not start in two tries is not tried again.
   *
   * @throws `Failure('browser-failed')`
   */
  readonly get: () => Promise<Session>
  /** Ends a browser that is not to be used again. */
  readonly retire: (session: Session) => Promise<void>
  /** Ends the browser, and starts none again. */
  readonly dispose: () => Promise<void>
}

/**
 * @param candidates - best first; the next takes the place of one that was only found and does not start
 * @param ms - time to start
 */
export function createSessions(candidates: readonly BrowserFound[], host: Host, ms: number, note: (rule: RuleId, reason: string) => void): Sessions {
  const ending = new AbortController()
  let inUse = 0
  let current: Promise<Session> | null = null
  let broken: Failure | null = null
  let rootNoted = false

  const candidate = (): BrowserFound => {
    const found = candidates[inUse]
    if (found === undefined) throw new Error('There are more browsers in use than were found.')
    return found
  }

  /** Goes on to the next browser where the user named none. */
  const startFound = async (): Promise<Session> => {
    for (;;) {
      const found = candidate()
      if (found.kind !== 'url' && runsAsRoot() && !rootNoted) {
        rootNoted = true
        note('browser-as-root', 'The browser runs without its sandbox, because you are root; as another user it is safer.')
      }
      try {
        return await startSession(found, host, ms, ending.signal)
      } catch (error) {
        const next = candidates[inUse + 1]
        if (!(error instanceof Death) || found.named || next === undefined || ending.signal.aborted) throw error
        note('browser-skipped', `The browser ${address(found)} does not start (${error.message}); ${address(next)} is used instead.`)
        inUse += 1
      }
    }
  }

  const start = async (): Promise<Session> => {
    try {
      return await startFound().catch((error: unknown) => {
        if (ending.signal.aborted) throw error
        return startFound()
      })
    } catch (error) {
      if (ending.signal.aborted) throw interrupted()
      broken = printFailure(error, address(candidate()))
      throw broken
    }
  }

  return {
    name: () => address(candidate()),
    get: async () => {
      if (ending.signal.aborted) throw interrupted()
      if (broken !== null) throw broken
      return (current ??= start())
    },
    retire: async (session) => {
      const pending = current
      const used = await pending?.catch(() => null)
      if (used === session && current === pending) current = null
      await session.end()
    },
    dispose: async () => {
      ending.abort()
      await current?.then(({ end }) => end()).catch(() => undefined)
    },
  }
}
