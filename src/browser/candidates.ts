import { Failure } from '../messages/report.ts'
import { findBrowsers } from './find.ts'
import type { BrowserFound } from './found.ts'
import type { Host } from './host.ts'

/**
 * The browsers to try, best first.
 *
 * @param option - what `--browser` names
 * @throws `Failure('no-browser')`
 */
export function candidatesFor(option: string | null, host: Host): readonly [BrowserFound, ...BrowserFound[]] {
  const { browsers, missing } = findBrowsers(option, host)
  if (missing !== null) throw new Failure('no-browser', `There is no browser at "${missing.name}", which ${missing.source} names; correct it, or leave it out to use the best browser found.`)
  const [first, ...others] = browsers
  if (first === undefined) {
    throw new Failure('no-browser', 'No browser was found to print with; fetch one with "lectern browser install", or name a Chrome, Chromium or Edge with --browser.')
  }
  return [first, ...others]
}
