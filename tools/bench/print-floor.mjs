// The least that printing can cost: a browser over a bare DevTools pipe, one document, one PDF.
// node print-floor.mjs <browser> <shell|new> <document.html> <out.pdf>
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [program, headless, document, out] = process.argv.slice(2)
const profile = await mkdtemp(join(tmpdir(), 'lectern-floor-'))
const windows = process.platform === 'win32'
const browser = spawn(
  program,
  [
    headless === 'shell' ? '--headless' : '--headless=new',
    '--remote-debugging-pipe',
    '--font-render-hinting=none',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ],
  { detached: !windows, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
)
const [, , , output, input] = browser.stdio

const answers = new Map()
const events = new Map()
let rest = Buffer.alloc(0)
input.on('data', (chunk) => {
  rest = Buffer.concat([rest, chunk])
  for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
    const message = JSON.parse(rest.subarray(0, end).toString())
    rest = rest.subarray(end + 1)
    if (message.id === undefined) events.get(message.method)?.()
    else answers.get(message.id)(message)
  }
})

let last = 0
/** One command of the DevTools protocol. */
async function send(method, params = {}, sessionId = undefined) {
  const id = ++last
  output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
  const { result, error } = await new Promise((resolve) => answers.set(id, resolve))
  if (error !== undefined) throw new Error(`${method}: ${error.message}`)
  return result
}

const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
const loaded = new Promise((resolve) => events.set('Page.loadEventFired', resolve))
await send('Page.enable', {}, sessionId)
await send('Page.navigate', { url: pathToFileURL(document).href }, sessionId)
await loaded
const { data } = await send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true }, sessionId)
await writeFile(out, Buffer.from(data, 'base64'))
// Some systems start it through a script, which would not take it along.
if (windows) browser.kill()
else process.kill(-browser.pid, 'SIGKILL')
await once(browser, 'exit')
await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
