import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/effects/packages.ts'
import { parseArguments } from '../../src/cli/parse.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('neither standard input nor one JSON result can be watched', () => {
  expect(() => parseArguments(['-', '--watch'])).toThrow(/Standard input cannot be watched/)
  expect(() => parseArguments(['essay.md', '--watch', '--json'])).toThrow(/--json prints one result/)
})

test.skipIf(process.platform === 'win32')('builds at once and after every change, survives a faulty essay, and ends with 130', async () => {
  const folder = temporaryFolder()
  const essay = join(folder, 'essay.md')
  const talk = join(folder, 'dist', 'essay', 'index.html')
  writeFileSync(essay, '# First\n\nThe river reached the town.\n')
  const child = spawn(process.execPath, [join(packageRoot(), 'build', 'lectern.js'), 'essay.md', '--watch'], { cwd: folder })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  try {
    await until(() => existsSync(talk) && said.includes('Open '))
    said = ''
    writeFileSync(essay, '---\ntitle: a: b\n---\n')
    await until(() => said.includes('[invalid-yaml]'))
    expect(readFileSync(talk, 'utf8')).toContain('<title>First</title>')
    writeFileSync(essay, '# Second\n\nThe river reached the town.\n')
    await until(() => readFileSync(talk, 'utf8').includes('<title>Second</title>'))
    expect(await stopped(child)).toBe(130)
  } finally {
    child.kill('SIGKILL')
  }
})

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 30_000) throw new Error('it did not happen within 30 s')
    await new Promise((later) => setTimeout(later, 50))
  }
}

function stopped(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('close', resolve)
    child.kill('SIGINT')
  })
}
