import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import type { BuildRequest } from '../../src/build.ts'
import type { BuildEssay } from '../../src/cli/build-command.ts'
import { main } from '../../src/cli/main.ts'
import { createNodeEffects } from '../../src/effects/node.ts'
import { openEssay } from '../../src/effects/open-essay.ts'
import { Failure } from '../../src/messages/report.ts'
import { slugOf } from '../../src/options/slug.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A build that copies the essay: it shows what the command makes of every way a build can end. */
const copy: BuildEssay = async ({ path, slug, taken, flags }, { effects, report, progress, signal }) => {
  progress('reading')
  const text = new TextDecoder().decode(await openEssay(path, effects))
  const name = slug ?? slugOf(text.split('\n')[0] ?? '')
  if (taken.has(name)) throw new Failure('same-slug', `standard input and another essay would both be written to “${name}”.`)
  if (text.includes('WARN')) report.add('skipped-level', 'A heading skips a level.', { place: { line: 2 } })
  if (text.includes('NOTE')) report.add('foreign-keys', 'Lectern does not read these front matter keys: layout.')
  if (text.includes('BUG')) throw new TypeError('x is not a function')
  if (text.includes('EMPTY')) throw new Failure('empty-essay', 'There is nothing to speak.')
  // On a busy machine the stop may come before anybody listens.
  if (text.includes('WAIT')) signal.throwIfAborted()
  if (text.includes('WAIT')) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const out = join(flags.out ?? 'dist', name)
  const file = join(out, 'index.html')
  await effects.write(file, text)
  const failure = flags.pdf === true ? new Failure('no-browser', 'No browser was found.') : null
  return { out, files: [{ path: file, bytes: text.length }], slides: 3, words: 1040, unit: 'word' as const, seconds: 480, failure }
}

interface Run {
  readonly argv: readonly string[]
  readonly input?: string
  readonly signal?: AbortSignal
  readonly env?: Record<string, string>
  readonly buildEssay?: BuildEssay
}

async function lectern({ argv, input = '', signal = new AbortController().signal, env = {}, buildEssay = copy }: Run) {
  let stdout = ''
  let stderr = ''
  const code = await main(argv, {
    effects: {
      ...createNodeEffects({ signal }),
      readInput: async () => new TextEncoder().encode(input),
      print: (text) => void (stdout += text),
      log: (line) => void (stderr += `${line}\n`),
    },
    env,
    screen: { write: (text) => (stderr += text) },
    signal,
    loadBuild: async () => buildEssay,
    loadBrowser: async () => async (action, { print }) => {
      print(`browser ${action}\n`)
      return 3
    },
  })
  return { code, stdout, stderr: stderr.replace(/\d+\.\d s/g, '… s') }
}

/** A folder with these essays, as seen from the working folder. */
function folderWith(essays: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(essays)) writeFileSync(join(folder, name), text)
  return relative(process.cwd(), folder)
}

const jsonOutput = z.strictObject({
  results: z.array(
    z.strictObject({
      essay: z.string(),
      ok: z.boolean(),
      out: z.string().nullable(),
      files: z.array(z.strictObject({ path: z.string(), bytes: z.number() })),
      slides: z.number(),
      words: z.number(),
      unit: z.enum(['word', 'character']),
      minutes: z.number(),
      ms: z.number(),
      messages: z.array(z.looseObject({ severity: z.enum(['error', 'warning', 'info']), rule: z.string(), reason: z.string() })),
    }),
  ),
  messages: z.array(z.looseObject({ rule: z.string() })),
  exitCode: z.number(),
})

describe('a first word that is nearly a command', () => {
  test('is one that was mistyped, unless there is such a file', async () => {
    const { code, stderr } = await lectern({ argv: ['biuld', 'essay.md'] })
    expect([code, stderr]).toEqual([2, 'lectern: error: There is neither a command nor a file “biuld”; did you mean “build”? [wrong-usage]\n'])
    const folder = folderWith({ biuld: 'Rivers' })
    const before = process.cwd()
    process.chdir(folder)
    onTestFinished(() => process.chdir(before))
    expect(await lectern({ argv: ['biuld'] })).toMatchObject({ code: 0 })
  })
})

describe('a build', () => {
  test('says what it does, what it made and what to open', async () => {
    const folder = folderWith({ 'rivers.md': 'Rivers\nWARN' })
    const out = join(folder, 'dist')
    const { code, stdout, stderr } = await lectern({ argv: [join(folder, 'rivers.md'), '--out', out] })
    expect(code).toBe(0)
    expect(stdout).toBe('')
    expect(stderr.replaceAll(folder, 'FOLDER')).toBe(`FOLDER/rivers.md: reading
FOLDER/rivers.md:2: warning: A heading skips a level. [skipped-level]
FOLDER/dist/rivers
  index.html      11 B
  3 slides, 1,040 words, about 8 minutes of speech, built in … s
Open FOLDER/dist/rivers/index.html in a browser; S opens the speaker view.
`)
  })

  test('quiet: warnings and errors only', async () => {
    const folder = folderWith({ 'a.md': 'WARN NOTE' })
    const { stderr } = await lectern({ argv: [join(folder, 'a.md'), '--quiet', '--out', join(folder, 'dist')] })
    expect(stderr).toBe(`${folder}/a.md:2: warning: A heading skips a level. [skipped-level]\n`)
  })

  test('json: one object on standard output, messages on standard error', async () => {
    const folder = folderWith({ 'a.md': 'WARN', 'b.md': 'EMPTY' })
    const { code, stdout, stderr } = await lectern({ argv: [join(folder, 'a.md'), join(folder, 'b.md'), '--json', '--out', join(folder, 'dist')] })
    const { results, exitCode } = jsonOutput.parse(JSON.parse(stdout))
    expect([code, exitCode]).toEqual([1, 1])
    expect(results).toMatchObject([
      {
        essay: join(folder, 'a.md'),
        ok: true,
        out: join(folder, 'dist', 'a'),
        files: [{ path: join(folder, 'dist', 'a', 'index.html'), bytes: 4 }],
        slides: 3,
        words: 1040,
        minutes: 8,
        messages: [{ severity: 'warning', rule: 'skipped-level', line: 2, url: 'docs/messages.md#skipped-level' }],
      },
      { ok: false, out: null, files: [], messages: [{ severity: 'error', rule: 'empty-essay' }] },
    ])
    expect(stderr).toContain('[skipped-level]')
    expect(stderr).toContain('[empty-essay]')
  })

  test('of several essays one that fails does not stop the others, and the highest code wins', async () => {
    const folder = folderWith({ 'a.md': 'EMPTY', 'b.md': 'BUG', 'c.md': 'fine' })
    const { code, stderr } = await lectern({ argv: [`${folder}/*.md`, join(folder, 'none.md'), '--out', join(folder, 'dist')] })
    expect(code).toBe(70)
    expect(readdirSync(join(folder, 'dist'))).toEqual(['c'])
    expect(stderr).toContain('1 of 4 essays built.')
    expect(stderr).toContain(`${folder}/none.md: error: There is no such file.`)
    // At the end it is told once more, in the order of the essays.
    expect(stderr.split('\n').slice(-8).map((line) => line.trim().replaceAll(folder, 'F').split(/ {2,}/))).toEqual([
      ['essay', 'slides', 'minutes', 'time', 'files'],
      ['F/a.md', 'failed: empty-essay'],
      ['F/b.md', 'failed: internal'],
      ['F/c.md', '3', '8', '… s', 'F/dist/c: index.html'],
      ['F/none.md', 'failed: missing-file'],
      ['1 of 4 essays built.'],
      ['Open F/dist/c/index.html in a browser; S opens the speaker view.'],
      [''],
    ])
  })

  test('several essays at once: what is said of one stands together, steps are left out', async () => {
    const folder = folderWith({ 'a.md': 'WARN NOTE', 'b.md': 'WARN NOTE', 'c.md': 'WARN NOTE' })
    let underWay = 0
    let most = 0
    const slowly: BuildEssay = async (request, run) => {
      most = Math.max(most, ++underWay)
      const result = await copy(request, run)
      await new Promise((resolve) => setTimeout(resolve, request.slug === 'a' ? 60 : 20))
      run.report.add('overflow', 'Slide 2 holds more than fits.')
      underWay -= 1
      return result
    }
    const { stderr } = await lectern({ argv: [`${folder}/*.md`, '--out', join(folder, 'dist')], buildEssay: slowly })
    expect(most).toBeGreaterThan(1)
    const told = stderr.split('\n').slice(0, 12).map((line) => line.replaceAll(`${folder}/`, ''))
    for (const [index, line] of told.entries()) {
      const name = told[index - (index % 4)]?.slice(0, 4) ?? ''
      expect(line).toMatch([/^\w\.md:2: warning/, /^\w\.md: note/, /^\w\.md: warning/, /^\[\d\/3\] \w\.md: … s$/][index % 4] ?? /never/)
      expect(line).toContain(name)
    }
  })

  test('a talk without its PDFs stays, and the code is that of the browser', async () => {
    const folder = folderWith({ 'a.md': 'fine' })
    const { code, stderr } = await lectern({ argv: [join(folder, 'a.md'), '--pdf', '--out', join(folder, 'dist')] })
    expect(code).toBe(3)
    expect(existsSync(join(folder, 'dist', 'a', 'index.html'))).toBe(true)
    expect(stderr).toContain('error: No browser was found. [no-browser]')
    expect(stderr).toContain('Open ')
  })

  test('two essays with one slug: nothing is written', async () => {
    const folder = folderWith({ 'a.md': 'one', 'a.txt': 'two', 'b.md': 'three' })
    const { code, stdout, stderr } = await lectern({ argv: [...['b.md', 'a.md', 'a.txt'].map((name) => join(folder, name)), '--json', '--out', join(folder, 'dist')] })
    expect(code).toBe(1)
    expect(stderr).toContain('[same-slug]')
    expect(existsSync(join(folder, 'dist'))).toBe(false)
    expect(jsonOutput.parse(JSON.parse(stdout))).toMatchObject({ results: [], messages: [{ rule: 'same-slug' }], exitCode: 1 })
  })

  test('standard input goes by its title, and is read before anything is written', async () => {
    const folder = folderWith({ 'my-rivers.md': 'one' })
    const out = join(folder, 'dist')
    const alone = await lectern({ argv: ['-', '--out', out], input: 'On Rivers' })
    expect(alone.code).toBe(0)
    expect(readFileSync(join(out, 'on-rivers', 'index.html'), 'utf8')).toBe('On Rivers')

    const both = await lectern({ argv: [join(folder, 'my-rivers.md'), '-', '--out', out], input: 'My Rivers' })
    expect(both.code).toBe(1)
    expect(both.stderr).toContain('[same-slug]')
    expect(readdirSync(out)).toEqual(['on-rivers'])
  })

  test('unwritable output', async () => {
    const folder = folderWith({ 'a.md': 'fine', dist: 'a file' })
    const { code, stderr } = await lectern({ argv: [join(folder, 'a.md'), '--out', join(folder, 'dist')] })
    expect(code).toBe(1)
    expect(stderr).toContain('a part of the path is a file, not a folder. Choose another folder with --out. [unwritable-output]')
  })

  test('stopped: 130, no summary, the essays that wait are not begun', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${String.fromCharCode(97 + index)}.md`)
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, 'WAIT'])))
    const stop = new AbortController()
    const begun: BuildRequest[] = []
    const buildEssay: BuildEssay = (request, run) => {
      begun.push(request)
      setTimeout(() => stop.abort(), 5)
      return copy(request, run)
    }
    const { code, stdout, stderr } = await lectern({ argv: [`${folder}/*.md`, '--json', '--out', join(folder, 'dist')], signal: stop.signal, buildEssay })
    expect(code).toBe(130)
    expect(begun[0]?.slug).toBe('a')
    expect(begun.length).toBeLessThan(names.length)
    expect([stdout, stderr]).toEqual(['', ''])
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })
})

describe('faults of ours', () => {
  test('are one sentence', async () => {
    const folder = folderWith({ 'a.md': 'BUG' })
    const { code, stderr } = await lectern({ argv: [join(folder, 'a.md'), '--quiet'] })
    expect(code).toBe(70)
    expect(stderr).toBe(`${folder}/a.md: error: Lectern has a fault: x is not a function. Please report it; DEBUG=lectern shows where it happened. [internal]\n`)
  })

  test.each(['lectern', '*', 'puppeteer:*,lectern'])('show their stack with DEBUG=%s', async (DEBUG) => {
    const folder = folderWith({ 'a.md': 'BUG' })
    const { stderr } = await lectern({ argv: [join(folder, 'a.md')], env: { DEBUG } })
    expect(stderr).toMatch(/TypeError: x is not a function\n\s+at /)
  })

  test('before any essay as well', async () => {
    const broken = { argv: ['a.md'], buildEssay: copy }
    const code = await main(broken.argv, {
      effects: { ...createNodeEffects(), log: () => undefined },
      env: {},
      screen: { write: () => undefined },
      signal: new AbortController().signal,
      loadBuild: () => Promise.reject(new Error('no such module')),
      loadBrowser: () => Promise.reject(new Error('no such module')),
    })
    expect(code).toBe(70)
  })
})

describe('other commands', () => {
  test('version', async () => {
    const { version } = z.looseObject({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')))
    for (const argv of [['--version'], ['-v'], ['build', '--version']]) {
      expect(await lectern({ argv })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    }
  })

  test('help lists the themes that ship', async () => {
    const { code, stdout, stderr } = await lectern({ argv: ['--help'] })
    expect([code, stderr]).toEqual([0, ''])
    for (const theme of readdirSync('themes')) expect(stdout).toContain(theme)
  })

  test('browser', async () => {
    expect(await lectern({ argv: ['browser', 'list'] })).toEqual({ code: 3, stdout: 'browser list\n', stderr: '' })
  })

  test('wrong usage', async () => {
    expect(await lectern({ argv: ['a.md', '--handuot', '3'] })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'lectern: error: There is no flag --handuot; did you mean --handout? [wrong-usage]\n',
    })
  })

  test('wrong usage as JSON', async () => {
    const { code, stdout } = await lectern({ argv: ['--json'] })
    expect(code).toBe(2)
    expect(jsonOutput.parse(JSON.parse(stdout))).toMatchObject({ results: [], messages: [{ rule: 'wrong-usage' }], exitCode: 2 })
  })
})
