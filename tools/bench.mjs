// Times Lectern beside the floor and its peers, whole processes in paired runs: `npm run bench -- [--runs N]`.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { essayOfSlides, essayOfWords, marpDeck } from './bench/essays.mjs'
import { root } from './run.mjs'
import { importSource } from './source.mjs'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } })
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) {
  console.error('bench: --runs takes a whole number from 1.')
  process.exit(2)
}

const lectern = join(root, 'build', 'lectern.js')
const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
const file = (name) => join(folder, name)
const [{ findBrowsers }, { localHost }, { talkOfText }, { slidesDocument }] = await Promise.all(
  ['src/browser/find.ts', 'src/browser/host.ts', 'tests/support/build.ts', 'src/exporters/slides-pdf/index.ts'].map(importSource),
)
const browser = findBrowsers(null, localHost()).browsers.find(({ kind }) => kind === 'path')
if (browser === undefined) {
  console.error('bench: no browser to print with; fetch one with "lectern browser install".')
  process.exit(3)
}

const sizes = [10, 100]
const lengths = [1_000, 10_000, 100_000]
const slides = new Map()
for (const size of sizes) {
  const essay = essayOfSlides(size)
  const { rendered } = await talkOfText(essay)
  slides.set(size, rendered.slides.length)
  await Promise.all([
    writeFile(file(`${size}-slides.md`), essay),
    writeFile(file(`${size}-marp.md`), marpDeck(size)),
    writeFile(file(`${size}.html`), slidesDocument(rendered)),
  ])
}
for (const length of lengths) await writeFile(file(`${length}-words.md`), essayOfWords(length))

const build = (essay, ...flags) => [process.execPath, lectern, file(essay), '--out', file('out'), '--quiet', ...flags]
const peers = { marp: onPath('marp'), pandoc: onPath('pandoc') }
// Every program prints with the same browser.
const env = { ...process.env, CHROME_PATH: browser.path, ...(process.getuid?.() === 0 ? { CHROME_NO_SANDBOX: '1' } : {}) }

/** What is timed: a name, and a command line. */
const programs = new Map([
  ['node -e 0', [process.execPath, '-e', '0']],
  ...sizes.flatMap((n) => [
    [`HTML, ${n} slides`, build(`${n}-slides.md`)],
    ...(peers.marp ? [[`HTML, ${n} slides, marp`, [peers.marp, '--no-stdin', file(`${n}-marp.md`), '-o', file('marp.html')]]] : []),
    ...(peers.pandoc ? [[`HTML, ${n} slides, pandoc`, [peers.pandoc, '-s', '-t', 'revealjs', file(`${n}-slides.md`), '-o', file('pandoc.html')]]] : []),
    [`slides.pdf, ${n} slides, floor`, [process.execPath, join(root, 'tools', 'bench', 'print-floor.mjs'), browser.path, browser.headlessShell ? 'shell' : 'new', file(`${n}.html`), file('floor.pdf')]],
    [`slides.pdf, ${n} slides`, build(`${n}-slides.md`, '--pdf')],
    ...(peers.marp ? [[`slides.pdf, ${n} slides, marp`, [peers.marp, '--no-stdin', '--pdf', file(`${n}-marp.md`), '-o', file('marp.pdf')]]] : []),
  ]),
  ['handout.pdf, 100 slides', build('100-slides.md', '--handout', '3')],
  ['all three PDFs, 100 slides', build('100-slides.md', '--pdf', '--handout', '3', '--notes-pages')],
  ...lengths.map((n) => [`HTML, ${words(n)}`, build(`${n}-words.md`)]),
])

/** Ratios that matter: what, against what, and the most it should be. */
const aims = [
  ['HTML, 100 slides', 'HTML, 100 slides, marp', 0.6],
  ['slides.pdf, 100 slides', 'slides.pdf, 100 slides, floor', 1.3],
  ['slides.pdf, 100 slides', 'slides.pdf, 100 slides, marp', 0.55],
  ['slides.pdf, 10 slides', 'slides.pdf, 10 slides, floor', 1.3],
  ['slides.pdf, 10 slides', 'slides.pdf, 10 slides, marp', 0.55],
  ['handout.pdf, 100 slides', 'slides.pdf, 100 slides', 1.3],
  ['all three PDFs, 100 slides', 'slides.pdf, 100 slides', 2],
  [`HTML, ${words(10_000)}`, `HTML, ${words(1_000)}`, 12],
  [`HTML, ${words(100_000)}`, `HTML, ${words(10_000)}`, 12],
]
const mostMemory = 250

try {
  console.log(`Node ${process.version}, ${browser.path}; ${[...slides].map(([asked, made]) => `${made} slides made of the ${asked} asked for`).join(', ')}.`)
  for (const [name, path] of Object.entries(peers)) if (path === null) console.log(`${name} is not on PATH and is left out.`)

  const times = new Map([...programs.keys()].map((name) => [name, []]))
  // Once for nothing, to fill the caches of the system; then in turn, so that what slows the machine slows all.
  for (let round = 0; round <= runs; round++) {
    for (const [name, command] of programs) {
      const ms = await time(command, env)
      if (round > 0) times.get(name).push(ms)
    }
  }
  table(['ms', 'median', 'least'], [...times].map(([name, all]) => [name, Math.round(median(all)), Math.round(Math.min(...all))]))
  table(
    ['ratio, median of pairs', '', 'aim'],
    aims
      .filter((names) => times.has(names[1]))
      .map(([name, other, aim]) => {
        const ratio = median(times.get(name).map((ms, round) => ms / times.get(other)[round]))
        return [`${name} / ${other}`, ratio.toFixed(2), `≤ ${aim}${ratio <= aim ? '' : '  missed'}`]
      }),
  )
  const measured = ['HTML, 100 slides', 'all three PDFs, 100 slides', `HTML, ${words(100_000)}`]
  const peaks = []
  for (const name of measured) {
    const megabytes = await peakOf(programs.get(name))
    peaks.push([name, Math.round(megabytes), `< ${mostMemory}${megabytes < mostMemory ? '' : '  missed'}`])
  }
  table(['peak memory outside the browser, MB', '', 'aim'], peaks)
} finally {
  await rm(folder, { recursive: true, force: true })
}

function words(count) {
  return `${count.toLocaleString('en')} words`
}

/** The path of a command; programs that Windows starts through a shell are not found. */
function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name]
  const paths = (process.env.PATH ?? '').split(delimiter).flatMap((place) => names.map((own) => join(place, own)))
  return paths.find((path) => existsSync(path)) ?? null
}

/** Runs a command to its end; yields the milliseconds it took. */
async function time([command, ...args], environment) {
  const started = performance.now()
  await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${said}`))))
  })
  return performance.now() - started
}

async function peakOf([node, ...args]) {
  const out = file('peak')
  await time([node, '--import', pathToFileURL(join(root, 'tools', 'bench', 'peak-memory.mjs')).href, ...args], { ...env, LECTERN_PEAK_FILE: out })
  return Number(await readFile(out, 'utf8'))
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2
}

function table(head, rows) {
  const all = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  console.log()
  for (const row of all) console.log(row.map((cell, column) => (column === 0 || column === row.length - 1 && head.at(-1) === 'aim' ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd())
}
