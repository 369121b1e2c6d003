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
  const complaints = listen(page)
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

/** The list grows while the page lives. */
export function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`))
  return complaints
}

/** The id of the slide that is shown. */
export function shownSlide(page: Page): Promise<unknown> {
  return page.evaluate('Reveal.getCurrentSlide().id')
}
