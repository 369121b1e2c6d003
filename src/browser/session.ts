import type { Page } from 'puppeteer-core'

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
