import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { expandInputs, refuseSameSlug } from '../../src/cli/inputs.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A folder with these essays, as seen from the working folder. */
function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder()
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), '')
  }
  return relative(process.cwd(), folder)
}

test('globs are expanded and sorted, each essay comes once', async () => {
  const folder = folderWith('b.md', 'a.md', 'c.txt', 'deep/d.md')
  const inputs = await expandInputs([join(folder, 'b.md'), `${folder}/*.md`, `./${folder}/**/*.md`])
  expect(inputs.map(({ path }) => relative(folder, path))).toEqual(['b.md', 'a.md', join('deep', 'd.md')])
})

test('a file whose name looks like a glob is that file', async () => {
  const folder = folderWith('[draft] a.md', 'd.md')
  const inputs = await expandInputs([join(folder, '[draft] a.md')])
  expect(inputs).toEqual([{ path: join(folder, '[draft] a.md'), slug: 'draft-a', failure: null }])
})

test('a glob that fits nothing is a failure of its own', async () => {
  const folder = folderWith('a.md')
  const [good, bad] = await expandInputs([join(folder, 'a.md'), `${folder}/*.txt`])
  expect(good?.failure).toBe(null)
  expect(bad?.failure).toMatchObject({ rule: 'missing-file', detail: { file: `${folder}/*.txt` } })
})

test('standard input has no slug yet and comes once', async () => {
  expect(await expandInputs(['-', '-'])).toEqual([{ path: '-', slug: null, failure: null }])
})

test('essays with one slug, all of them', async () => {
  const inputs = await expandInputs(['essays/Rivers.md', 'a.md', 'other/rivers.txt', 'alone.md', 'b/a.md'])
  expect(() => refuseSameSlug(inputs)).toThrow(
    'Several essays would be written to one folder: essays/Rivers.md and other/rivers.txt to the folder “rivers”; a.md and b/a.md to the folder “a”. Rename all but one, or build them with different --out.',
  )
  expect(() => refuseSameSlug(inputs.slice(0, 1))).not.toThrow()
})
