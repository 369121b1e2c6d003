// Takes the pictures of the README anew, of the sample as `npm run look` draws it: `node tools/pictures.mjs`.
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import puppeteer from 'puppeteer-core'
import { root } from './run.mjs'
import { importSource } from './source.mjs'

/** kB, so that the repository stays light. */
const heaviest = 300

const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools', 'look.mjs')], { cwd: root })
const drawn = stdout.trim().split('\n').at(-1) ?? ''
const slide = (number) => `slide-${String(number).padStart(3, '0')}.png`
const folder = join(root, 'docs', 'pictures')
await mkdir(folder, { recursive: true })

const [{ findBrowsers }, { localHost }] = await Promise.all([importSource('src/browser/find.ts'), importSource('src/browser/host.ts')])
const found = findBrowsers(null, localHost()).browsers.find(({ kind }) => kind === 'path')
const browser = await puppeteer.launch({
  executablePath: found?.path,
  headless: found?.headlessShell ? 'shell' : true,
  args: ['--font-render-hinting=none', '--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
await sheet('talk.png', [1, 3, 5, 6, 8, 11].map(slide), 3)
await sheet('pages.png', ['notes-05.png', 'handout-1.png'], 2)
await browser.close()
await rm(dirname(dirname(drawn)), { recursive: true, force: true })

async function sheet(name, files, columns) {
  const images = await Promise.all(files.map(async (file) => `<img src="data:image/png;base64,${(await readFile(join(drawn, file))).toString('base64')}">`))
  const page = await browser.newPage()
  await page.setViewport({ width: 1200, height: 400 })
  await page.setContent(
    `<!doctype html><style>body{margin:0;padding:16px;background:#e6e5e0;display:grid;grid-template-columns:repeat(${columns},1fr);gap:16px}img{width:100%;display:block;box-shadow:0 1px 3px #0004}</style>${images.join('')}`,
  )
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode())).then(() => true)')
  const path = join(folder, name)
  await page.screenshot({ path, fullPage: true })
  await page.close()
  const { size } = await stat(path)
  console.log(`${path}  ${Math.round(size / 1000)} kB`)
  if (size > heaviest * 1000) {
    console.error(`${name} is heavier than ${heaviest} kB: show less.`)
    process.exitCode = 1
  }
}
