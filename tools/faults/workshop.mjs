// A folder in which builds run, are disturbed, and are looked at afterwards.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../run.mjs'
import { browsersOf, stillRunning } from './processes.mjs'

export const lectern = join(root, 'build', 'lectern.js')
export const files = ['index.html', 'slides.pdf']

const section = (word, n) => `## The ${word} part ${n}\n\nIn ${1800 + n} the ${word} road was opened to everybody. After the ${word} war, every town built a bridge of its own.`
/** Two essays of one name: the old and the new. */
export const essays = ['first', 'second'].map((word) => [`# The ${word} road`, ...Array.from({ length: 12 }, (_, n) => section(word, n))].join('\n\n'))

export function createWorkshop() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-faults-')))
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  const out = join(folder, 'out')

  /** Starts a build; `ended` yields its exit code, its signal and what it said. */
  function start(argv, { env = {}, cwd = folder } = {}) {
    const child = spawn(process.execPath, [lectern, 'build', ...argv], { cwd, env: { ...process.env, TMPDIR: temporary, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (text) => (said += text))
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, said })))
    return { child, ended }
  }

  return {
    folder,
    temporary,
    out,
    start,
    build: (argv, options) => start(argv, options).ended,
    write: (name, text) => writeFileSync(join(folder, name), text),
    /** What the files of a talk hold; `null` where there is none. */
    talk: (place = join(out, 'essay')) => files.map((file) => (existsSync(join(place, file)) ? readFileSync(join(place, file)) : null)),
    /** Names in the folder of a talk that do not belong there. */
    strangers: (place = join(out, 'essay')) => (existsSync(place) ? readdirSync(place).filter((name) => !files.includes(name)) : []),
    temporaries: () => readdirSync(temporary),
    browsers: () => browsersOf(temporary),
    /** Waits until none of these process groups runs; yields what does after `ms`. */
    async gone(groups, ms = 5000) {
      for (let waited = 0; ; waited += 50) {
        const left = [...browsersOf(temporary), ...stillRunning(groups)]
        if (left.length === 0 || waited >= ms) return left
        await pause(50)
      }
    },
    remove() {
      for (const { id } of browsersOf(temporary)) process.kill(id, 'SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
