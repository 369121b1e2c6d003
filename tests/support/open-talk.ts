import type { Page } from 'puppeteer-core'

export interface OpenTalk {
  readonly page: Page
  /** Every address the page asked for. */
  readonly requests: readonly string[]
  /** Errors and warnings of the console, uncaught errors, breaches of the policy. */
  readonly complaints: readonly string[]
}

/** Opens a talk and waits until it can be presented; listens from before the first byte. */
export async function openTalk(page: Page, address: string): Promise<OpenTalk> {
  const requests: string[] = []
  const complaints = await listen(page)
  const devtools = await page.createCDPSession()
  devtools.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url))
  devtools.on('Network.webSocketCreated', ({ url }) => requests.push(url))
  await devtools.send('Network.enable')
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(address, { waitUntil: 'load' })
  await waitUntilReady(page)
  return { page, requests, complaints }
}

export async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction('window.Reveal?.isReady()')
  await page.evaluate('document.fonts.ready.then(() => true)')
}

/** What the page has complained about so far; the list grows while it lives. */
export async function listen(page: Page): Promise<readonly string[]> {
  const complaints: string[] = []
  // A session of our own is told what was said before it came, by a popup say.
  const devtools = await page.createCDPSession()
  devtools.on('Log.entryAdded', ({ entry: { level, text } }) => {
    if (level === 'error' || level === 'warning') complaints.push(`${level}: ${text}`)
  })
  devtools.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (['error', 'warning', 'assert'].includes(type)) complaints.push(`${type}: ${args.map(({ value, description }) => String(value ?? description)).join(' ')}`)
  })
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => complaints.push(`uncaught: ${exception?.description ?? text}`))
  await devtools.send('Log.enable')
  await devtools.send('Runtime.enable')
  return complaints
}

/** The id of the slide that is shown. */
export function shownSlide(page: Page): Promise<unknown> {
  return page.evaluate('Reveal.getCurrentSlide().id')
}
