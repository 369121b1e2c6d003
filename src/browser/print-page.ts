import type { CDPSession, Page } from 'puppeteer-core'
import { printPolicy } from './print-policy.ts'

/** How a document is printed. */
export interface PrintOptions {
  /** Of the window, px; the size of the paper is the document's own `@page`. */
  readonly width?: number
  readonly height?: number
  /** A JavaScript expression, evaluated (also as a promise) on the laid-out document before printing; its value must survive JSON. */
  readonly check?: string
}

export interface Print {
  readonly pdf: Uint8Array
  /** What the check yielded; `undefined` without one. */
  readonly checked: unknown
}

/** The document's address: a reserved name that no network knows. Links inside the document stay links inside the PDF. */
const origin = 'https://lectern.invalid/'

/** Chromium ends the connection at a message of 100 MiB, which carries the document in base64. */
const longest = 48 * 1024 * 1024
const chunk = 8 * 1024 * 1024

/**
 * Prints a static document that may be hostile: no script of it runs, and nothing but the document itself and `data:` is read.
 *
 * @param limit - bytes above which the document is handed over in pieces
 */
export async function printPage(page: Page, html: string, options: PrintOptions, limit = longest): Promise<Print> {
  const crash = new Promise<never>((_, reject) => page.once('error', () => reject(new Error('its page crashed'))))
  return Promise.race([printWhole(page, html, options, limit), crash])
}

async function printWhole(page: Page, html: string, options: PrintOptions, limit: number): Promise<Print> {
  const whole = Buffer.byteLength(html) <= limit
  const devtools = await page.createCDPSession()
  let served = false
  devtools.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const main = request.url === origin && resourceType === 'Document' && !served
    served ||= main
    // The page may be gone by now; whoever waits for it notices.
    answer(devtools, requestId, main ? (whole ? html : '<!doctype html>') : null).catch(() => undefined)
  })
  await Promise.all([
    // By hand: with Puppeteer's own interception the browser would send every picture back to us.
    devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    page.setJavaScriptEnabled(false),
    page.setViewport({ width: options.width ?? 1280, height: options.height ?? 720 }),
  ])
  await page.goto(origin, { waitUntil: 'load', timeout: 0 })
  if (!whole) await writeInPieces(page, html)
  // Only now: a second session resets it when the document comes.
  await page.emulateMediaType('print')
  await page.evaluate('document.fonts.ready.then(() => true)')
  const checked: unknown = options.check === undefined ? undefined : await page.evaluate(options.check)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, waitForFonts: false, timeout: 0 })
  return { pdf, checked }
}

async function answer(devtools: CDPSession, requestId: string, document: string | null): Promise<void> {
  // Unlike a failure, an abortion leaves the document in its place when it tries to go elsewhere.
  if (document === null) return devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  const responseHeaders = [
    { name: 'Content-Type', value: 'text/html; charset=utf-8' },
    { name: 'Content-Security-Policy', value: printPolicy },
  ]
  return devtools.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: Buffer.from(document).toString('base64') })
}

/** Written into the empty document, so that its address and its printPolicy hold for these as well. */
async function writeInPieces(page: Page, html: string): Promise<void> {
  await page.evaluate('document.open()')
  for (let from = 0; from < html.length; from += chunk) await page.evaluate(`document.write(${JSON.stringify(html.slice(from, from + chunk))})`)
  await page.evaluate('document.close()')
  while ((await page.evaluate('document.readyState')) !== 'complete') await new Promise((resolve) => setTimeout(resolve, 20))
}
