import { spawn, type ChildProcess } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/effects/packages.ts'
import { parseArguments } from '../../src/cli/parse.ts'
import { watchEssays, type WatchRequest } from '../../src/cli/watch.ts'
import { exitCodes } from '../../src/messages/rules.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('neither standard input nor one JSON result can be watched', () => {
  expect(() => parseArguments(['-', '--watch'])).toThrow(/Standard input cannot be watched/)
  expect(() => parseArguments(['essay.md', '--watch', '--json'])).toThrow(/--json prints one result/)
})

test.skipIf(process.platform === 'win32').each(['dist', '.'])('builds at once and after every change, survives a faulty essay, and ends with 130 (--out %s)', async (out) => {
  const folder = temporaryFolder()
  const essay = join(folder, 'essay.md')
  const talk = join(folder, out, 'essay', 'index.html')
  writeFileSync(essay, '# First\n\nThe river reached the town.\n')
  const child = spawn(process.execPath, [join(packageRoot(), 'build', 'lectern.js'), 'essay.md', '--watch', '--out', out], { cwd: folder })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  try {
    await until(() => existsSync(talk) && said.includes('Open '))
    said = ''
    writeFileSync(essay, '---\ntitle: a: b\n---\n')
    await until(() => said.includes('[invalid-yaml]'))
    expect(readFileSync(talk, 'utf8')).toContain('<title>First</title>')
    // As many editors save.
    writeFileSync(join(folder, '.essay.swp'), '# Second\n\nThe river reached the town.\n')
    renameSync(join(folder, '.essay.swp'), essay)
    await until(() => readFileSync(talk, 'utf8').includes('<title>Second</title>'))
    said = ''
    await pause(2000)
    // One save may be seen as two changes; what is written must start nothing.
    expect(said.split('reading').length - 1).toBeLessThan(2)
    expect(await stopped(child)).toBe(130)
  } finally {
    child.kill('SIGKILL')
  }
})

/** Watches an essay with a build that only counts, until the test ends. */
async function watched(request: Omit<WatchRequest, 'files' | 'theme'>, build: () => unknown, test: (stop: AbortController) => Promise<void>): Promise<void> {
  const stop = new AbortController()
  const ended = watchEssays({ files: ['index.html'], theme: null, ...request }, async () => (build(), exitCodes.fine), stop.signal)
  try {
    await test(stop)
  } finally {
    stop.abort()
    expect(await ended).toBe(exitCodes.interrupted)
  }
}

test('listens as little after many changes as after one', async () => {
  const folder = temporaryFolder()
  const essay = join(folder, 'essay.md')
  let builds = 0
  await watched({ essays: [{ path: essay, slug: 'essay' }], out: join(folder, 'dist') }, () => (builds += 1), async ({ signal }) => {
    for (let save = 1; save <= 4; save += 1) {
      const before = builds
      writeFileSync(essay, String(save))
      await until(() => builds > before)
      expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    }
  })
})

test('takes changes that follow each other for one', async () => {
  const folder = temporaryFolder()
  const essay = join(folder, 'essay.md')
  writeFileSync(essay, 'a')
  const built: string[] = []
  await watched({ essays: [{ path: essay, slug: 'essay' }], out: join(folder, 'dist'), calm: 1000 }, () => built.push(readFileSync(essay, 'utf8')), async () => {
    await until(() => built.length === 1)
    for (const part of ['b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      writeFileSync(essay, part)
      await pause(200)
    }
    await until(() => built.length === 2)
  })
  expect(built).toEqual(['a', 'h'])
})

test('is not started by what it writes beside the essay, even into the essay’s own folder', async () => {
  const out = temporaryFolder()
  const folder = join(out, 'essay')
  mkdirSync(folder)
  writeFileSync(join(folder, 'essay.md'), 'a')
  let builds = 0
  const build = () => {
    builds += 1
    writeFileSync(join(folder, 'index.html'), String(builds))
  }
  await watched({ essays: [{ path: join(folder, 'essay.md'), slug: 'essay' }], out }, build, async () => {
    await until(() => builds === 1)
    await pause(500)
    expect(builds).toBe(1)
    writeFileSync(join(folder, 'crest.svg'), '')
    await until(() => builds === 2)
  })
})

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 30_000) throw new Error('it did not happen within 30 s')
    await pause(50)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms))
}

function stopped(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('close', resolve)
    child.kill('SIGINT')
  })
}
