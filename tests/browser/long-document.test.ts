import { expect, it } from 'vitest'
import { openBrowser } from '../../src/browser/browser.ts'
import { findBrowsers } from '../../src/browser/find.ts'
import { localHost } from '../../src/browser/host.ts'

const noBrowser = findBrowsers(null, localHost()).browsers.length === 0

// In a file of its own: pdf.js, with which the other tests read PDFs, replaces JSON.stringify by a slow one.
it.skipIf(noBrowser)('prints a document too long for one message of the browser (skipped where no browser is found)', async () => {
  const browser = await openBrowser({ note: () => undefined })
  try {
    const picture = `<img alt="" src="data:image/svg+xml,${'%20'.repeat(500_000)}">`
    const html = `<!doctype html><html lang="en"><title>Long</title><p>before</p>${picture.repeat(70)}<p>after 😀</p></html>`
    const { pdf, checked } = await browser.print(html, { check: '[document.compatMode, document.images.length, document.body.innerText.trim().split(/\\s+/)]' })
    expect(checked).toEqual(['CSS1Compat', 70, ['before', 'after', '😀']])
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  } finally {
    await browser.dispose()
  }
}, 60_000)
