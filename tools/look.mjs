// Renders every slide and printed page of an essay to PNG, with a contact sheet: `npm run look [essay] [flags of build]`.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import puppeteer from 'puppeteer-core'
import { root, runNode } from './run.mjs'
import { importSource } from './source.mjs'

const run = promisify(execFile)
const [essay = join('content', 'pakistan-russia.md'), ...flags] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'lectern-look-'))
const print = ['--pdf', '--notes-pages', ...(flags.includes('--handout') ? [] : ['--handout', '3'])]
const code = await runNode(join(root, 'build', 'lectern.js'), ['build', essay, '--out', folder, ...print, ...flags])
if (code !== 0) process.exit(code)
const [slug] = await readdir(folder)
const talk = join(folder, slug)

const [{ findBrowsers }, { localHost }] = await Promise.all([importSource('src/browser/find.ts'), importSource('src/browser/host.ts')])
const found = findBrowsers(null, localHost()).browsers.find(({ kind }) => kind === 'path')
if (found === undefined) {
  console.error('look: no browser to take pictures with; fetch one with "lectern browser install".')
  process.exit(3)
}
const browser = await puppeteer.launch({
  executablePath: found.path,
  headless: found.headlessShell ? 'shell' : true,
  args: ['--font-render-hinting=none', '--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
const page = await browser.newPage()
const wide = !flags.includes('4:3')
await page.setViewport({ width: wide ? 1280 : 960, height: 720 })
await page.goto(pathToFileURL(join(talk, 'index.html')).href)
await page.waitForFunction('window.Reveal?.isReady()')
await page.evaluate('document.fonts.ready.then(() => true)')
const pictures = join(talk, 'pictures')
await mkdir(pictures)
const total = await page.evaluate('Reveal.getTotalSlides()')
const files = []
for (let i = 0; i < total; i++) {
  await page.evaluate(`Reveal.slide(${i})`)
  const file = join(pictures, `slide-${String(i + 1).padStart(3, '0')}.png`)
  await page.screenshot({ path: file })
  files.push(file)
}
for (const name of ['handout', 'notes']) {
  const pages = join(pictures, name)
  await run('pdftoppm', ['-r', '80', '-png', join(talk, `${name}.pdf`), pages]).then(
    async () => files.push(...(await readdir(pictures)).filter((file) => file.startsWith(`${name}-`)).sort().map((file) => join(pictures, file))),
    () => console.error(`look: ${name}.pdf is not drawn, because poppler's pdftoppm is not on PATH.`),
  )
}

const images = await Promise.all(files.map(async (file) => `<figure><img src="data:image/png;base64,${(await readFile(file)).toString('base64')}"><figcaption>${basename(file)}</figcaption></figure>`))
const sheet = `<!doctype html><meta charset="utf-8"><style>body{margin:16px;background:#6c7378;display:grid;grid-template-columns:repeat(4,1fr);gap:12px}figure{margin:0;font:11px sans-serif;color:#fff}img{width:100%;display:block}</style>${images.join('')}`
await writeFile(join(pictures, 'contact.html'), sheet)
await page.setViewport({ width: 1400, height: 900 })
await page.goto(pathToFileURL(join(pictures, 'contact.html')).href)
await page.screenshot({ path: join(pictures, 'contact.png'), fullPage: true })
await browser.close()
console.log(pictures)
