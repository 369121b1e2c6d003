import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownedPrefix, removeLeftovers } from '../../src/effects/leftovers.ts'
import { writeWhole } from '../../src/effects/write-whole.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const own = ownedPrefix('.lectern-')
const dead = own.replace(`-${process.pid}-`, `-${spawnSync(process.execPath, ['-e', '']).pid}-`)

test('only what dead processes of this machine left goes', async () => {
  const folder = temporaryFolder()
  const elsewhere = dead.replace('.lectern-', '.lectern-another')
  for (const name of [`${own}a.tmp`, `${dead}b.tmp`, `${elsewhere}c.tmp`, '.lectern-notes.md', 'index.html']) writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, `${dead}folder`, 'inside'), { recursive: true })
  await removeLeftovers(folder, '.lectern-')
  expect(readdirSync(folder).sort()).toEqual([`${elsewhere}c.tmp`, `${own}a.tmp`, '.lectern-notes.md', 'index.html'].sort())
  await removeLeftovers(join(folder, 'none'), '.lectern-')
})

test('writing tidies the folder of a build that was killed', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `${dead}b.tmp`), 'half')
  await writeWhole(join(folder, 'index.html'), 'whole')
  expect(readdirSync(folder)).toEqual(['index.html'])
})
