import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A build that reads its essay and then waits, or faults where no promise hears it. */
const waiting = `
import { openEssay } from '${join(root, 'src/effects/open-essay.ts').replaceAll('\\', '/')}'
export async function buildEssay({ path }, { effects, signal, progress }) {
  progress('reading')
  await openEssay(path, effects)
  if (path.includes('fault')) setTimeout(() => { throw new TypeError('x is not a function') }, 1)
  await effects.write('dist/first.html', 'whole')
  progress('waiting')
  await new Promise((_, reject) => {
    const busy = setInterval(() => {}, 1000)
    if (!path.includes('deaf')) signal.addEventListener('abort', () => { clearInterval(busy); reject(signal.reason) })
  })
}`

let program = ''
beforeAll(async () => {
  // The program looks for its package.json above itself.
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, 'node_modules', '.cache', 'lectern-test-'))
  program = join(folder, 'lectern.mjs')
  await build({
    entryPoints: [join(root, 'src/cli/lectern.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'waiting',
        setup({ onLoad }) {
          onLoad({ filter: /src[\\/]build\.ts$/ }, () => ({ contents: waiting, loader: 'js', resolveDir: root }))
        },
      },
    ],
  })
})
afterAll(() => rmSync(dirname(program), { recursive: true, force: true }))

interface Ending {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

/** Runs the program, and stops it once it has said `stopAt`. */
function run(argv: readonly string[], cwd: string, stopAt: string | null = null): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...argv], { cwd, stdio: ['pipe', 'pipe', 'pipe'] })
    let [stdout, stderr, stopped] = ['', '', 0]
    const stop = () => {
      stopped = performance.now()
      child.kill('SIGINT')
    }
    child.stdout.on('data', (chunk) => (stdout += String(chunk)))
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk)
      if (stopped === 0 && stopAt !== null && stderr.includes(stopAt)) stop()
    })
    child.on('close', (code) => resolve({ code, stdout, stderr, ms: performance.now() - stopped }))
  })
}

test('--version and --help', async () => {
  const cwd = temporaryFolder()
  expect(await run(['--version'], cwd)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' })
  expect(await run(['build', '--help'], cwd)).toMatchObject({ code: 0, stdout: expect.stringContaining('--notes-pages'), stderr: '' })
})

test('wrong usage: 2', async () => {
  expect(await run(['--frobnicate'], temporaryFolder())).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('[wrong-usage]') })
})

test.skipIf(process.platform === 'win32')('Ctrl-C while building: 130, at once, no message, whole files only', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'essay.md'), 'text')
  const { code, stdout, stderr, ms } = await run(['essay.md', '--json'], cwd, 'waiting')
  expect([code, stdout, stderr]).toEqual([130, '', 'essay.md: reading\nessay.md: waiting\n'])
  expect(ms).toBeLessThan(2000)
  expect(readdirSync(join(cwd, 'dist'))).toEqual(['first.html'])
})

test.skipIf(process.platform === 'win32')('Ctrl-C while standard input is read: 130, at once', async () => {
  const { code, stderr, ms } = await run(['-'], temporaryFolder(), 'reading')
  expect([code, stderr]).toEqual([130, 'standard input: reading\n'])
  expect(ms).toBeLessThan(2000)
})

test.skipIf(process.platform === 'win32')('Ctrl-C and a build that does not hear: 130 after a while', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'deaf.md'), 'text')
  const { code, ms } = await run(['deaf.md'], cwd, 'waiting')
  expect(code).toBe(130)
  expect(ms).toBeLessThan(5000)
}, 10_000)

test('a fault that no promise hears: 70, one sentence', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'fault.md'), 'text')
  const { code, stderr } = await run(['fault.md'], cwd)
  expect(code).toBe(70)
  expect(stderr).toMatch(/lectern: error: Lectern has a fault: x is not a function\. .*\[internal\]\n$/)
  expect(stderr).not.toContain('    at ')
})

test.skipIf(process.platform === 'win32')('a reader that has seen enough is no fault', async () => {
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
    execFile('sh', ['-c', `"${process.execPath}" "${realpathSync(program)}" build --help | head -1`], (_, out, err) => resolve({ stdout: out, stderr: err }))
  })
  expect(stdout).toMatch(/^Builds talks from essays.*\n$/)
  expect(stderr).toBe('')
})
