// Times Lectern beside the floor and its peers, whole processes in paired runs: `npm run bench -- [--runs N] [--only TEXT]`.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { essayOfSlides, essayOfWords, marpDeck } from './bench/essays.mjs'
import { wordOf } from './bench/word.mjs'
import { root } from './run.mjs'
import { importSource } from './source.mjs'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' }, only: { type: 'string', default: '' } } })
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
/** Essays of a class, of about six pages each. */
const batch = Array.from({ length: 12 }, (_, index) => `class-${index + 1}.md`)
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
await writeFile(file('10000-words.docx'), await wordOf(essayOfWords(10_000)))
for (const [index, name] of batch.entries()) await writeFile(file(name), essayOfWords(2_000 + 100 * index))

const build = (essays, ...flags) => [process.execPath, lectern, ...[essays].flat().map(file), '--out', file('out'), '--quiet', ...flags]
const peers = { marp: onPath('marp'), pandoc: onPath('pandoc') }
// Every program prints with the same browser.
const env = { ...process.env, CHROME_PATH: browser.path, ...(process.getuid?.() === 0 ? { CHROME_NO_SANDBOX: '1' } : {}) }

/** What is timed: a name, and a command line, or several that run one after another. */
const all = new Map([
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
  [`HTML, ${words(10_000)}, .docx`, build('10000-words.docx')],
  [`slides.pdf, ${words(10_000)}`, build('10000-words.md', '--pdf')],
  [`all three PDFs, ${words(10_000)}`, build('10000-words.md', '--pdf', '--handout', '3', '--notes-pages')],
  [`HTML, ${batch.length} essays, one command`, build(batch)],
  [`slides.pdf, ${batch.length} essays, one command`, build(batch, '--pdf')],
  [`slides.pdf, ${batch.length} essays, one at a time`, [process.execPath, join(root, 'tools', 'bench', 'one-at-a-time.mjs'), file('out'), ...batch.map(file)]],
  [`slides.pdf, ${batch.length} essays, a command each`, batch.map((essay) => build(essay, '--pdf'))],
])
const programs = new Map([...all].filter(([name]) => name.includes(values.only)))

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
  [`HTML, ${words(10_000)}, .docx`, `HTML, ${words(10_000)}`, 1.5],
  [`slides.pdf, ${batch.length} essays, one command`, `slides.pdf, ${batch.length} essays, one at a time`, 0.8],
  [`slides.pdf, ${batch.length} essays, one command`, `slides.pdf, ${batch.length} essays, a command each`, 0.67],
]
const mostMemory = 250

try {
  console.log(`Node ${process.version}, ${browser.path}; ${[...slides].map(([asked, made]) => `${made} slides made of the ${asked} asked for`).join(', ')}.`)
  for (const [name, path] of Object.entries(peers)) if (path === null) console.log(`${name} is not on PATH and is left out.`)

  const times = new Map([...programs.keys()].map((name) => [name, []]))
  // Once for nothing, to fill the caches of the system; then in turn, so that what slows the machine slows all.
  for (let round = 0; round <= runs; round++) {
    for (const [name, command] of programs) {
      const ms = await timeAll(command, env)
      if (round > 0) times.get(name).push(ms)
    }
  }
  table(['ms', 'median', 'least'], [...times].map(([name, all]) => [name, Math.round(median(all)), Math.round(Math.min(...all))]))
  table(
    ['ratio, median of pairs', '', 'aim'],
    aims
      .filter(([name, other]) => times.has(name) && times.has(other))
      .map(([name, other, aim]) => {
        const ratio = median(times.get(name).map((ms, round) => ms / times.get(other)[round]))
        return [`${name} / ${other}`, ratio.toFixed(2), `≤ ${aim}${ratio <= aim ? '' : '  missed'}`]
      }),
  )
  const measured = ['HTML, 100 slides', 'all three PDFs, 100 slides', `HTML, ${words(100_000)}`, `slides.pdf, ${batch.length} essays, one command`].filter((name) => programs.has(name))
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

/** Runs one command, or several one after another; yields the milliseconds they took. */
async function timeAll(command, environment) {
  const commands = Array.isArray(command[0]) ? command : [command]
  let ms = 0
  for (const one of commands) ms += await time(one, environment)
  return ms
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
  const lines = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column].length)))
  console.log()
  for (const row of lines) console.log(row.map((cell, column) => (column === 0 || column === row.length - 1 && head.at(-1) === 'aim' ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd())
}
