import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'
import { findBrowsers } from '../../src/browser/find.ts'
import { localHost } from '../../src/browser/host.ts'
import type { Session } from '../../src/browser/session.ts'
import { startSession } from '../../src/browser/start-session.ts'

const host = localHost()
const [found] = findBrowsers(null, host).browsers

/** True where tests that need a browser are skipped. */
export const noBrowser = found === undefined

/** One browser for the tests of a file, the one that would print; the function opens a page in it. */
export function browserOfFile(): () => Promise<Page> {
  const ending = new AbortController()
  let session: Session | null = null
  beforeAll(async () => {
    if (found !== undefined) session = await startSession(found, host, 30_000, ending.signal)
  })
  afterAll(() => session?.end())
  return () => {
    if (session === null) throw new Error('Tests without a browser are to be skipped.')
    return session.newPage()
  }
}
