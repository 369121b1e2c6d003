import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createNodeEffects } from '../../src/effects/node.ts'
import { openEssay, openProjectFile } from '../../src/effects/open-essay.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const effects = createNodeEffects()

function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder()
  for (const name of names) writeFileSync(join(folder, name), 'An essay.')
  return folder
}

test('an essay is read as bytes', async () => {
  expect(new TextDecoder().decode(await openEssay(join(folderWith('a.md'), 'a.md'), effects))).toBe('An essay.')
})

test.each([
  ['essay.md', ['esssay.md'], 'esssay.md'],
  ['essay', ['essay.md', 'essay.jpg'], 'essay.md'],
  ['Essay.txt', ['essay.md', 'easy.md'], 'essay.md'],
  ['essay.md', ['report.md', 'essay.png', '.essay.md.swp'], null],
  ['a.md', ['b.md'], null],
])('%s, where there is %j', async (wanted, names, near) => {
  const folder = folderWith(...names)
  const advice = near === null ? 'Check the path and the folder you are in.' : `Did you mean ${join(folder, near)}?`
  await expect(openEssay(join(folder, wanted), effects)).rejects.toMatchObject({
    rule: 'missing-file',
    message: `There is no such file. ${advice}`,
    detail: { file: join(folder, wanted) },
  })
})

test('a missing folder, a file as a folder', async () => {
  const folder = folderWith('a.md')
  await expect(openEssay(join(folder, 'b', 'essay.md'), effects)).rejects.toMatchObject({ rule: 'missing-file' })
  await expect(openEssay(join(folder, 'a.md', 'essay.md'), effects)).rejects.toMatchObject({ rule: 'missing-file' })
})

test('a folder is no essay', async () => {
  await expect(openEssay(temporaryFolder(), effects)).rejects.toMatchObject({ rule: 'not-a-file' })
})

test('what cannot be read', async () => {
  const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' })
  const source = { ...effects, read: () => Promise.reject(refused) }
  await expect(openEssay('a.md', source)).rejects.toMatchObject({ rule: 'unreadable-file', message: 'The file cannot be read (EACCES). Check its permissions.', cause: refused })
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file without permission (not as root)', async () => {
  const folder = folderWith('a.md')
  chmodSync(join(folder, 'a.md'), 0)
  await expect(openEssay(join(folder, 'a.md'), effects)).rejects.toMatchObject({ rule: 'unreadable-file' })
})

test('a fault of ours stays one', async () => {
  const source = { ...effects, read: () => Promise.reject(new TypeError('ours')) }
  await expect(openEssay('a.md', source)).rejects.toThrow(TypeError)
})

test('lectern.yml beside the essay', async () => {
  const folder = folderWith('a.md')
  expect(await openProjectFile(join(folder, 'a.md'), effects)).toBe(null)
  writeFileSync(join(folder, 'lectern.yml'), 'course: History')
  expect(await openProjectFile(join(folder, 'a.md'), effects)).toEqual({ file: join(folder, 'lectern.yml'), yaml: 'course: History' })
})

test('lectern.yaml is the same, but not beside a lectern.yml', async () => {
  const folder = folderWith('a.md')
  writeFileSync(join(folder, 'lectern.yaml'), 'course: History')
  expect(await openProjectFile(join(folder, 'a.md'), effects)).toEqual({ file: join(folder, 'lectern.yaml'), yaml: 'course: History' })
  writeFileSync(join(folder, 'lectern.yml'), 'course: History')
  await expect(openProjectFile(join(folder, 'a.md'), effects)).rejects.toMatchObject({
    rule: 'two-settings',
    message: 'There is a lectern.yml as well; keep one of the two.',
    detail: { file: join(folder, 'lectern.yaml') },
  })
})

test('a folder called lectern.yml is named', async () => {
  const folder = folderWith('a.md')
  mkdirSync(join(folder, 'lectern.yml'))
  await expect(openProjectFile(join(folder, 'a.md'), effects)).rejects.toMatchObject({ rule: 'not-a-file', detail: { file: join(folder, 'lectern.yml') } })
})
