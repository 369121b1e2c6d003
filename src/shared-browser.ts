import type { PrintBrowser } from './browser/browser.ts'
import { Failure } from './messages/report.ts'
import type { RuleId } from './messages/rules.ts'
import type { Options } from './options/schema.ts'

/** The browser of one build or of many: found and started when the first of them wants to print. */
export interface SharedBrowser {
  /** A Failure where there is none: the talk is built all the same. */
  readonly open: () => Promise<PrintBrowser | Failure>
  /** Ends the browser where it was started; prints under way fail. */
  readonly dispose: () => Promise<void>
}

/** @param note Takes what the user should know about the browser. */
export function shareBrowser({ browser, timeout }: Pick<Options, 'browser' | 'timeout'>, note: (rule: RuleId, reason: string) => void): SharedBrowser {
  let opening: Promise<PrintBrowser | Failure> | null = null

  async function start(): Promise<PrintBrowser | Failure> {
    const { openBrowser } = await import('./browser/browser.ts')
    try {
      const opened = await openBrowser({ browser, note, printTimeoutMs: timeout * 1000 })
      opened.warm()
      return opened
    } catch (error) {
      if (error instanceof Failure) return error
      throw error
    }
  }

  return {
    open: () => (opening ??= start()),
    dispose: async () => {
      const opened = await opening
      if (opened !== null && !(opened instanceof Failure)) await opened.dispose()
    },
  }
}
