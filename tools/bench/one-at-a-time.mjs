// The slides of several essays in one process with one browser, but never two essays at once: what a pool of them gains.
// node one-at-a-time.mjs <out> <essay>…
import { basename, extname } from 'node:path'
import { buildEssay, createNodeEffects, createReport, shareBrowser } from '../../build/index.js'

const [out, ...essays] = process.argv.slice(2)
const browser = shareBrowser({ browser: null, timeout: 90 }, () => undefined)
const run = { effects: createNodeEffects(), signal: new AbortController().signal, progress: () => undefined, browser }
for (const path of essays) {
  const { failure } = await buildEssay({ path, slug: basename(path, extname(path)), taken: new Set(), flags: { out, pdf: true } }, { ...run, report: createReport(path) })
  if (failure !== null) throw failure
}
await browser.dispose()
