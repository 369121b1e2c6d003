import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, type BrowserOptions, type PrintBrowser } from '../../src/browser/browser.ts'
import { findBrowsers } from '../../src/browser/find.ts'
import { localHost, type Host } from '../../src/browser/host.ts'
import { startSession } from '../../src/browser/start-session.ts'
import { printPage } from '../../src/browser/print-page.ts'
import { Failure } from '../../src/messages/report.ts'
import { buildFiles, samples } from '../support/built-talk.ts'
import { readPdf } from '../support/pdf.ts'

const here = localHost()
const { browsers } = findBrowsers(null, here)
const programs = browsers.flatMap((browser) => (browser.kind === 'path' ? [browser.path] : []))
const noBrowser = browsers.length === 0
const noProgram = programs.length === 0 || process.platform === 'win32'
const real = programs[0] ?? ''

let folder: string
let temporary: string
let host: Host
let notes: string[]
let opened: PrintBrowser[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  temporary = mkdtempSync(join(folder, 'temporary-'))
  host = { ...here, temporary }
  notes = []
  opened = []
})

afterEach(async () => {
  for (const browser of opened) await browser.dispose()
  const left = readdirSync(temporary)
  rmSync(folder, { recursive: true, force: true })
  expect(left, 'nothing stays in the temporary folder').toEqual([])
})

async function open(options: Partial<BrowserOptions> = {}): Promise<PrintBrowser> {
  const browser = await openBrowser({ host, note: (rule, reason) => notes.push(`${rule}: ${reason}`), ...options })
  opened.push(browser)
  return browser
}

/** A program that stands in a browser's place. */
function script(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'))
  chmodSync(path, 0o755)
  return path
}

/** A real browser whose starts are noted: the ids of its processes. */
function logged(): { readonly path: string; readonly starts: () => readonly string[] } {
  const log = join(folder, 'log')
  const path = script('logged', `echo $$ >> '${log}'`, `exec '${real}' "$@"`)
  return { path, starts: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []) }
}

/** The processes of a browser that hold pages; of Linux alone. */
function renderersOf(group: string | undefined): number[] {
  if (!existsSync('/proc/self/stat')) return []
  return readdirSync('/proc').flatMap((id) => {
    try {
      // Behind the name in parentheses: state, parent, group.
      const [, , processGroup] = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer') && processGroup === group ? [Number(id)] : []
    } catch {
      return []
    }
  })
}

/** What each page of a PDF says. */
async function textsOf(pdf: Uint8Array): Promise<string[]> {
  return (await readPdf(pdf)).pages.map(({ text }) => text)
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Failure)) throw new Error('It should have failed with a Failure.', { cause: error })
  return error
}

const page = (body: string): string => `<!doctype html><html lang="en"><title>Talk</title><style>@page { size: 1280px 720px; margin: 0 }</style>${body}</html>`
const slides = page('<h1>One</h1><a href="#two">two</a><h1 id="two" style="break-before: page">Two</h1>')

describe.skipIf(noBrowser)('a browser (skipped where none is found)', () => {
  it('prints a tagged PDF with bookmarks and links, a page a slide', async () => {
    const browser = await open()
    const { pdf, checked } = await browser.print(slides)
    const content = await readPdf(pdf)
    expect(content.outline).toEqual([{ title: 'One', page: 0 }, { title: 'Two', page: 1 }])
    expect(content.pages.map(({ links }) => links)).toEqual([[{ url: null, page: 1 }], []])
    expect(content.pages[0]?.tags).toContain('H1')
    expect(checked).toBeUndefined()
  })

  it('is not blamed for a fault of ours', async () => {
    const browser = await open()
    await expect(browser.print(slides, { check: 'null.length' })).rejects.toMatchObject({ name: 'TypeError', message: expect.stringMatching(/null/) })
    expect((await browser.print(slides)).pdf.length).toBeGreaterThan(0)
  })

  it('looks at the laid-out page before it prints', async () => {
    const browser = await open()
    const check = "Promise.resolve([innerWidth, innerHeight, matchMedia('print').matches, document.querySelectorAll('h1').length])"
    const { checked } = await browser.print(slides, { width: 900, height: 500, check })
    expect(checked).toEqual([900, 500, true, 2])
  })

  it('shows pictures that the document carries in itself', async () => {
    const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>')}`
    const { checked } = await (await open()).print(page(`<img alt="" src="${picture}">`), { check: '[...document.images].map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])' })
    expect(checked).toEqual([[40, 30]])
  })

  it('prints many at once with one browser', async () => {
    const browser = await open()
    browser.warm()
    const prints = await Promise.all(Array.from({ length: 8 }, (_, index) => browser.print(page(`<p>Number ${index}</p>`))))
    const texts = await Promise.all(prints.map(({ pdf }) => textsOf(pdf)))
    expect(texts).toEqual(prints.map((_, index) => [`Number ${index}`]))
    expect(readdirSync(temporary).filter((name) => name.startsWith('lectern-browser-'))).toHaveLength(1)
  })

  it('says once that it runs as root', async () => {
    const browser = await open()
    await browser.print(page('<p>one</p>'))
    await browser.print(page('<p>two</p>'))
    expect(notes.filter((note) => note.startsWith('browser-as-root'))).toHaveLength(process.getuid?.() === 0 ? 1 : 0)
  })

  it('fails when it is disposed in the middle, without delay', async () => {
    const browser = await open()
    const printing = failureOf(browser.print(page('<p>one</p>'), { check: 'new Promise(() => {})' }))
    await new Promise((resolve) => setTimeout(resolve, 600))
    await browser.dispose()
    expect(await printing).toMatchObject({ rule: 'browser-failed', message: 'Printing was interrupted.' })
    expect(await failureOf(browser.print(slides))).toMatchObject({ rule: 'browser-failed' })
  })

  it.skipIf(noProgram)('gives up a page that hangs, with one retry, and goes on', async () => {
    const { path, starts } = logged()
    const browser = await open({ browser: path, printTimeoutMs: 2_500 })
    const failure = await failureOf(browser.print(page('<p>one</p>'), { check: 'for (;;);' }))
    expect(failure.rule).toBe('browser-failed')
    expect(failure.message).toContain('did not answer within 2.5 s, twice')
    expect(failure.message.split('\n')).toHaveLength(1)
    expect(await textsOf((await browser.print(slides)).pdf)).toHaveLength(2)
    expect(starts()).toHaveLength(1)
    expect(renderersOf(starts()[0]).length).toBeLessThan(4)
  }, 30_000)

  it.skipIf(noProgram || !existsSync('/proc/self/stat'))('gives up a page that crashes, with one retry, and goes on (skipped where there is no /proc)', async () => {
    const { path, starts } = logged()
    const browser = await open({ browser: path })
    await browser.print(slides)
    let over = false
    const failing = failureOf(browser.print(page('<p>one</p>'), { check: 'new Promise(() => {})' })).finally(() => (over = true))
    while (!over) {
      // A second is enough to open a page: what is killed has something to print.
      await new Promise((resolve) => setTimeout(resolve, 1000))
      for (const renderer of renderersOf(starts()[0])) process.kill(renderer, 'SIGKILL')
    }
    expect((await failing).message).toMatch(/ could not print \(its page crashed\); try again/)
    expect(await textsOf((await browser.print(slides)).pdf)).toHaveLength(2)
    expect(starts()).toHaveLength(1)
  }, 30_000)
})

describe.skipIf(noBrowser)('a hostile page (skipped where no browser is found)', () => {
  let server: Server
  let knocks: number
  let port: number

  beforeEach(async () => {
    knocks = 0
    server = createServer((socket) => {
      knocks += 1
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    port = typeof address === 'object' && address !== null ? address.port : 0
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  const hostile = (secret: string, web: string): string => `
    <link rel="stylesheet" href="${web}/a.css"><link rel="preconnect" href="${web}"><link rel="preload" as="image" href="${web}/p.png">
    <style>@import "${web}/b.css"; @font-face { font-family: F; src: url(${web}/f.woff2) } p { font-family: F; background: url(${web}/bg.png) }</style>
    <p id="harmless">harmless text</p><noscript><p>scripts are off</p></noscript>
    <iframe src="${secret}" width="600" height="300"></iframe>
    <object data="${secret}" width="600" height="300"></object>
    <embed src="${secret}">
    <iframe srcdoc="&lt;iframe src='${secret}'&gt;&lt;/iframe&gt;"></iframe>
    <img src="${web}/remote.png" alt=""><img src="${secret}" alt=""><video poster="${web}/v.png" src="${web}/v.mp4"></video>
    <svg width="10" height="10"><image href="${web}/s.png" width="10" height="10"/><use href="${web}/s.svg#x"/></svg>
    <img alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${web}/inner.png"/></svg>`)}">
    <script>document.getElementById('harmless').textContent = 'script ran'; new WebSocket('${web.replace('http', 'ws')}'); fetch('${web}'); open('${web}')</script>
    <img alt="" src="x" onerror="document.title = 'script ran'">`

  it.each([
    ['whole', undefined],
    ['in pieces', 100],
  ])('leaks no file, makes no request and runs no script, handed over %s', async (_, limit) => {
    const secret = join(folder, 'secret.txt')
    writeFileSync(secret, 'the secret of the machine')
    const body = hostile(pathToFileURL(secret).href, `http://127.0.0.1:${port}`) + hostile('file:///etc/passwd', `http://localhost:${port}`)
    const [found] = browsers
    if (found === undefined) throw new Error('There is a browser: the test would be skipped else.')
    const session = await startSession(found, host, 30_000, new AbortController().signal)
    try {
      const { pdf, checked } = await printPage(await session.newPage(), page(body), { check: 'document.title' }, limit)
      const text = (await textsOf(pdf)).join('\n')
      expect(text).toContain('harmless text')
      expect(text).toContain('scripts are off')
      expect(text).not.toMatch(/secret of|root:|script ran/)
      expect(checked).toBe('Talk')
    } finally {
      await session.end()
    }
    expect(knocks).toBe(0)
  }, 30_000)

  it('does not follow a page that goes elsewhere', async () => {
    const secret = join(folder, 'secret.txt')
    writeFileSync(secret, 'the secret of the machine')
    const browser = await open()
    for (const target of [pathToFileURL(secret).href, `http://127.0.0.1:${port}/`]) {
      const { pdf } = await browser.print(page(`<meta http-equiv="refresh" content="0; url=${target}"><p>harmless text</p>`))
      expect((await textsOf(pdf)).join('\n')).toBe('harmless text')
    }
    expect(knocks).toBe(0)
  }, 30_000)
})

describe('no browser', () => {
  const nothing: Partial<Host> = { env: {}, exists: () => false, list: () => [], packedChromium: () => null }

  it('says in one sentence what to do', async () => {
    const failure = await failureOf(open({ host: { ...here, ...nothing } }))
    expect(failure.rule).toBe('no-browser')
    expect(failure.message).toBe('No browser was found to print with; fetch one with "lectern browser install", or name a Chrome, Chromium or Edge with --browser.')
  })

  it('uses no other in place of one that was named', async () => {
    const failure = await failureOf(open({ browser: join(folder, 'chrome') }))
    expect(failure.rule).toBe('no-browser')
    expect(failure.message).toContain(`There is no browser at "${join(folder, 'chrome')}", which --browser names`)
  })
})

describe.skipIf(process.platform === 'win32')('a browser that fails (skipped on Windows: the stand-ins are shell scripts)', () => {
  it('is given up when it never answers, with one retry', async () => {
    const log = join(folder, 'starts')
    const browser = await open({ browser: script('hangs', `echo start >> '${log}'`, 'sleep 1000'), launchTimeoutMs: 700 })
    const failure = await failureOf(browser.print(slides))
    expect(failure.rule).toBe('browser-failed')
    expect(failure.message).toMatch(/hangs did not answer within 0.7 s, twice; try again/)
    expect(readFileSync(log, 'utf8')).toBe('start\nstart\n')
  })

  it('is given up when it dies, with one retry and the reason', async () => {
    const log = join(folder, 'starts')
    const dies = script('dies', `echo start >> '${log}'`, "echo 'chrome: error while loading shared libraries: libnss3.so: cannot open shared object file' >&2", 'exit 127')
    const failure = await failureOf((await open({ browser: dies })).print(slides))
    expect(failure.rule).toBe('browser-failed')
    expect(failure.message).toContain('does not work (the system library libnss3.so is missing)')
    expect(readFileSync(log, 'utf8')).toBe('start\nstart\n')
  })

  it('is given up when it is no program at all', async () => {
    const text = join(folder, 'text')
    writeFileSync(text, 'not a program')
    chmodSync(text, 0o755)
    expect((await failureOf((await open({ browser: text })).print(slides))).rule).toBe('browser-failed')
  })

  it.skipIf(noProgram)('may fail once (skipped where no browser is found)', async () => {
    const mark = join(folder, 'mark')
    const browser = await open({ browser: script('fails-once', `[ -e '${mark}' ] || { touch '${mark}'; exit 1; }`, `exec '${real}' "$@"`) })
    expect(await textsOf((await browser.print(slides)).pdf)).toHaveLength(2)
  })

  it.skipIf(noProgram)('is replaced when it is killed between two prints (skipped where no browser is found)', async () => {
    const { path, starts } = logged()
    const browser = await open({ browser: path })
    await browser.print(slides)
    process.kill(-Number(starts()[0]), 'SIGKILL')
    expect(await textsOf((await browser.print(slides)).pdf)).toHaveLength(2)
    expect(starts()).toHaveLength(2)
  })

  it.skipIf(noProgram)('is replaced when it stops answering, and all that it printed are printed again (skipped where no browser is found)', async () => {
    const { path, starts } = logged()
    const browser = await open({ browser: path, printTimeoutMs: 4_000 })
    await browser.print(slides)
    const prints = ['one', 'two', 'three'].map((text) => browser.print(page(`<p>${text}</p>`)))
    process.kill(-Number(starts()[0]), 'SIGSTOP')
    expect(await Promise.all(prints.map(async (print) => textsOf((await print).pdf)))).toEqual([['one'], ['two'], ['three']])
    expect(starts()).toHaveLength(2)
  }, 60_000)

  it.skipIf(noProgram)('is passed over, with a warning, when it was only found (skipped where no browser is found)', async () => {
    const broken = script('chromium-headless-shell', 'exit 1')
    const exists = (path: string): boolean => path === broken || path === join(folder, 'chromium')
    script('chromium', `exec '${real}' "$@"`)
    const browser = await open({ host: { ...host, env: { ...here.env, PATH: `${folder}:${here.env['PATH'] ?? ''}` }, exists, list: () => [] } })
    await browser.print(slides)
    expect(browser.name()).toBe(join(folder, 'chromium'))
    expect(notes.filter((note) => note.startsWith('browser-skipped'))).toEqual([
      `browser-skipped: The browser ${broken} does not start (it ended with exit code 1); ${join(folder, 'chromium')} is used instead.`,
    ])
  })
})

describe.skipIf(noProgram)('a browser that somebody else runs (skipped where no browser is found)', () => {
  let child: ChildProcess

  afterEach(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  })

  it('prints by either of its addresses, also behind a page that hangs, and leaves it and its pages alone', async () => {
    const profile = mkdtempSync(join(folder, 'profile-'))
    child = spawn(real, ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), 'data:text/html,<title>theirs</title>'], { detached: true, stdio: 'ignore' })
    const announced = join(profile, 'DevToolsActivePort')
    await expect.poll(() => existsSync(announced) && readFileSync(announced, 'utf8').split('\n').length > 1, { timeout: 20_000 }).toBe(true)
    const [port, path] = readFileSync(announced, 'utf8').split('\n')
    const pages = async (): Promise<string> => JSON.stringify(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json())
    await expect.poll(pages, { timeout: 10_000 }).toContain('theirs')

    // It stands elsewhere: what it prints reaches it over the connection, pictures and all.
    for (const address of [`ws://127.0.0.1:${port}${path}`, `http://127.0.0.1:${port}`]) {
      const browser = await open({ browser: address, printTimeoutMs: 3_000 })
      expect(await textsOf((await browser.print(page('<p>ours</p>'))).pdf)).toEqual(['ours'])
      if (address.startsWith('ws')) expect((await failureOf(browser.print(page('<p>hangs</p>'), { check: 'for (;;);' }))).message).toContain(`The browser ${address} did not answer within 3 s, twice`)
      await browser.dispose()
      await expect.poll(pages).not.toContain('lectern.invalid')
      expect(await pages()).toContain('theirs')
    }

    const folderOfTalk = join(folder, 'talk')
    const built = await buildFiles([...samples.values()][0] ?? '', folderOfTalk, { pdf: true, browser: `http://127.0.0.1:${port}` })
    expect((await readPdf(new Uint8Array(readFileSync(join(built.folder, 'slides.pdf'))))).pages.length).toBeGreaterThan(5)
    expect(await pages()).toContain('theirs')
  }, 60_000)

  it('may be gone', async () => {
    child = spawn('sleep', ['100'], { detached: true })
    for (const [address, shown] of [['ws://me:secret@127.0.0.1:9/devtools?token=secret', 'ws://127.0.0.1:9/devtools'], ['http://127.0.0.1:9?token=secret', 'http://127.0.0.1:9']] as const) {
      const failure = await failureOf((await open({ browser: address })).print(slides))
      expect(failure.rule).toBe('browser-failed')
      expect(failure.message).toContain(`The browser ${shown} does not work (`)
      expect(failure.message).not.toContain('secret')
      expect(failure.message.split('\n')).toHaveLength(1)
    }
  })
})

describe('@sparticuz/chromium', () => {
  const packed = process.platform === 'linux' && process.arch === 'x64' ? here.packedChromium() : null

  it.skipIf(packed === null)('is unpacked, prints text in fonts of the system, and leaves nothing (skipped where it is not installed)', async () => {
    const alone: Host = { ...host, env: { PATH: here.env['PATH'] }, exists: () => false, list: () => [] }
    const browser = await open({ host: alone })
    const { pdf } = await browser.print(page('<p style="font-family: sans-serif">Words in a font of the system</p>'))
    expect(browser.name()).toBe(packed)
    expect(await textsOf(pdf)).toEqual(['Words in a font of the system'])
  }, 60_000)
})
