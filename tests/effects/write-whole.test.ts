import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '../../src/effects/write-whole.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('makes folders and leaves nothing beside the file', async () => {
  const folder = temporaryFolder()
  await writeWhole(join(folder, 'a', 'b', 'talk.html'), 'Grüße')
  expect(readFileSync(join(folder, 'a', 'b', 'talk.html'), 'utf8')).toBe('Grüße')
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['talk.html'])
})

test('takes the place of an older file by renaming', async () => {
  const path = join(temporaryFolder(), 'talk.html')
  await writeWhole(path, 'old')
  const before = statSync(path).ino
  await writeWhole(path, new TextEncoder().encode('new'))
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).ino).not.toBe(before)
})

test('a file where a folder should be: one sentence, and the file stays', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'dist'), 'mine')
  await expect(writeWhole(join(folder, 'dist', 'essay', 'index.html'), 'x')).rejects.toMatchObject({
    rule: 'unwritable-output',
    message: expect.stringMatching(/index\.html cannot be written: a part of the path is a file, not a folder\. Choose another folder with --out\.$/),
  })
  expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('mine')
})

test('a folder in the way: nothing is left behind', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'index.html', 'inner'), { recursive: true })
  await expect(writeWhole(join(folder, 'index.html'), 'x')).rejects.toMatchObject({ rule: 'unwritable-output' })
  expect(readdirSync(folder)).toEqual(['index.html'])
})

test('folders made for a file that cannot be written go away again', async () => {
  const folder = temporaryFolder()
  await expect(writeWhole(join(folder, 'a', 'b', 'x'.repeat(300)), 'x')).rejects.toMatchObject({ rule: 'unwritable-output' })
  expect(readdirSync(folder)).toEqual([])
})

test('aborted before and while writing: the old file is whole, nothing else is there', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'talk.html')
  await writeWhole(path, 'old')
  await expect(writeWhole(path, 'new', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })

  const stop = new AbortController()
  const writing = writeWhole(path, new Uint8Array(64e6), stop.signal)
  setTimeout(() => stop.abort(), 2)
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['talk.html'])
})

test('many at once do not meet', async () => {
  const path = join(temporaryFolder(), 'talk.html')
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000))
  await Promise.all(texts.map((text) => writeWhole(path, text)))
  expect(texts).toContain(readFileSync(path, 'utf8'))
})
