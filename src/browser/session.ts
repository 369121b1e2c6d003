import type { Page } from 'puppeteer-core'

/** A browser at work. */
export interface Session {
  readonly newPage: () => Promise<Page>
  /** A page that did not fail may stay open, where the browser would end with it. */
  readonly closePage: (page: Page, failed: boolean) => Promise<void>
  /** Resolves where the browser itself answers, whatever its pages do. */
  readonly ping: () => Promise<unknown>
  /** Rejects with `Death` when the browser is gone; never resolves. */
  readonly death: Promise<never>
  /** Kills the browser, waits for its end and deletes its folders; one that others run is only left. */
  readonly end: () => Promise<void>
}
