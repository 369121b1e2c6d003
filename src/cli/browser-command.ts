import { openBrowser } from '../browser/browser.ts'
import { findBrowsers } from '../browser/find.ts'
import { address, type BrowserFound } from '../browser/found.ts'
import { localHost, type Host } from '../browser/host.ts'
import { DownloadError, installBrowser } from '../browser/install.ts'
import type { Effects } from '../effects/effects.ts'
import { Failure, formatMessage } from '../messages/report.ts'
import { exitCodes, type ExitCode } from '../messages/rules.ts'

/**
 * `lectern browser list` shows every browser found, the one in use first; `lectern browser install` fetches one.
 *
 * @returns 0, or 3 where there is no browser or it cannot be fetched
 */
export async function runBrowserCommand(action: 'list' | 'install', effects: Effects, env: Host['env'] = process.env): Promise<ExitCode> {
  const host = localHost(env)
  return action === 'list' ? list(effects, host) : install(effects, host)
}

function list(effects: Effects, host: Host): ExitCode {
  const { browsers, missing } = findBrowsers(null, host)
  if (missing !== null) {
    effects.log(oneLine(new Failure('no-browser', `There is no browser at "${missing.name}", which ${missing.source} names; correct or unset it.`)))
  }
  if (browsers.length === 0 && missing === null) {
    effects.log(oneLine(new Failure('no-browser', 'No browser was found; fetch one with "lectern browser install", or install Chrome, Chromium or Edge.')))
  }
  for (const [index, browser] of browsers.entries()) effects.print(`${index === 0 && missing === null ? 'used ' : '     '}${describe(browser)}\n`)
  return browsers.length === 0 || missing !== null ? exitCodes.environment : exitCodes.fine
}

function describe(browser: BrowserFound): string {
  return `${address(browser)} (${browser.named ? `named by ${browser.source}` : browser.source})`
}

async function install(effects: Effects, host: Host): Promise<ExitCode> {
  effects.log('Fetching the headless shell of Chrome …')
  try {
    const { path, version, fetched } = await installBrowser({ host, progress: tenths(effects) })
    await tryOut(path, host)
    effects.log(`${fetched ? 'Installed' : 'Already installed:'} chrome-headless-shell ${version} in ${path}`)
    return exitCodes.fine
  } catch (error) {
    const failure =
      error instanceof DownloadError
        ? new Failure('no-browser', `The browser could not be fetched (${error.message}); check the network, or install Chrome, Chromium or Edge and Lectern will find it.`)
        : error
    if (!(failure instanceof Failure)) throw failure
    effects.log(oneLine(failure))
    return exitCodes.environment
  }
}

/** A browser that arrived whole may still lack libraries of the system: better told now than at the first talk. */
async function tryOut(path: string, host: Host): Promise<void> {
  const browser = await openBrowser({ browser: path, host, note: () => undefined })
  try {
    await browser.print('<!doctype html><title>Lectern</title><p>Lectern</p>')
  } finally {
    await browser.dispose()
  }
}

/** One line for every tenth that has arrived. */
function tenths(effects: Effects): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const tenth = Math.floor((10 * done) / total)
    if (tenth <= told) return
    told = tenth
    effects.log(`  ${tenth * 10} % of ${Math.round(total / 1e6)} MB`)
  }
}

const oneLine = (failure: Failure): string => formatMessage(failure.detail)
