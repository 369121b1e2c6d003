import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { root } from './pages.ts'

const run = promisify(execFile)

/** Bundled before the tests of `npm test`; on its own, `vitest` may find an old one or none. */
const isBundled = existsSync(join(root, 'build', 'index.js'))

test.skipIf(!isBundled)('the program of the README builds a talk with the package itself', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const program = /```js\n(.*?)```/s.exec(readme)?.[1]
  if (program === undefined) throw new Error('The README has no program.')
  // Inside the package, so that its name is known there.
  const folder = mkdtempSync(join(root, 'build', 'readme-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'essay.md'), '# Salt\n\nSalt was the first preserver of food.\n')
  writeFileSync(join(folder, 'program.mjs'), program)
  const { stdout, stderr } = await run(process.execPath, ['program.mjs'], { cwd: folder })
  expect(stderr).toBe('')
  expect(stdout.trim()).toBe(`2 [ '${join('talks', 'essay', 'index.html').replaceAll('\\', '\\\\')}' ] null`)
  expect(readFileSync(join(folder, 'talks', 'essay', 'index.html'), 'utf8')).toContain('Salt was the first preserver of food.')
})
