import type { HTTPRequest, Page } from 'puppeteer-core'

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

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** Chromium ends the connection at a message of 100 MiB, which carries the document in base64. */
const longest = 48 * 1024 * 1024
const chunk = 8 * 1024 * 1024

/**
 * Prints a static document that may be hostile: no script of it runs, and nothing but the document itself and `data:` is read.
 *
 * @param limit - bytes above which the document is handed over in pieces
 */
export async function printPage(page: Page, html: string, options: PrintOptions, limit = longest): Promise<Print> {
  const whole = Buffer.byteLength(html) <= limit
  let served = false
  page.on('request', (request) => {
    const main = request.url() === origin && request.isNavigationRequest() && request.frame() === page.mainFrame() && !served
    served ||= main
    void answer(request, main ? (whole ? html : '<!doctype html>') : null)
  })
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setRequestInterception(true),
    page.emulateMediaType('print'),
    page.setViewport({ width: options.width ?? 1280, height: options.height ?? 720 }),
  ])
  await page.goto(origin, { waitUntil: 'load', timeout: 0 })
  if (!whole) await writeInPieces(page, html)
  await page.evaluate('document.fonts.ready.then(() => true)')
  const checked: unknown = options.check === undefined ? undefined : await page.evaluate(options.check)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, waitForFonts: false, timeout: 0 })
  return { pdf, checked }
}

async function answer(request: HTTPRequest, document: string | null): Promise<void> {
  try {
    if (document !== null) await request.respond({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': policy }, body: document })
    else if (request.url().startsWith('data:')) await request.continue()
    // Unlike a failure, this leaves the document in its place when it tries to go elsewhere.
    else await request.abort('aborted')
  } catch {
    // The page is gone; whoever waits for it notices.
  }
}

/** Written into the empty document, so that its address and its policy hold for these as well. */
async function writeInPieces(page: Page, html: string): Promise<void> {
  await page.evaluate('document.open()')
  for (let from = 0; from < html.length; from += chunk) await page.evaluate(`document.write(${JSON.stringify(html.slice(from, from + chunk))})`)
  await page.evaluate('document.close()')
  while ((await page.evaluate('document.readyState')) !== 'complete') await new Promise((resolve) => setTimeout(resolve, 20))
}
