import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { findInside } from '../../src/effects/find-inside.ts'
import { createNodeEffects } from '../../src/effects/node.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test.skipIf(process.platform === 'win32')('finds what lies in a folder, and nothing else', async () => {
  const around = temporaryFolder()
  const folder = join(around, 'essay')
  mkdirSync(join(folder, 'pictures'), { recursive: true })
  for (const file of ['essay/pictures/a.png', 'essay/..a.png', 'b.png']) writeFileSync(join(around, file), '')
  symlinkSync(join(folder, 'pictures'), join(folder, 'in'))
  symlinkSync(around, join(folder, 'out'))
  symlinkSync(folder, join(around, 'by-link'))
  const find = (path: string, home = folder) => findInside(path, home, createNodeEffects())
  const a = { path: join(folder, 'pictures', 'a.png') }

  expect(await find(join(folder, 'pictures/a.png'))).toEqual(a)
  expect(await find(relative('.', join(folder, 'pictures/../in/a.png')), relative('.', folder))).toEqual(a)
  expect(await find(join(folder, '..a.png'))).toEqual({ path: join(folder, '..a.png') })
  expect(await find(join(folder, 'pictures/b.png'))).toBe('missing')
  expect(await find(join(folder, 'out/b.png'))).toBe('outside')
  for (const elsewhere of ['b.png', 'none.png', 'essay-two/a.png']) expect(await find(join(around, elsewhere))).toBe('outside')
  // The folder may itself be reached through a link, or be named by its real path.
  expect(await find(join(around, 'by-link/pictures/a.png'), join(around, 'by-link'))).toEqual(a)
  expect(await find(join(folder, 'pictures/a.png'), join(around, 'by-link'))).toEqual(a)
})
