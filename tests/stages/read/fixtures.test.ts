import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { printEssay } from './print-essay.ts'
import { readEssayFile } from './read-file.ts'

const root = fileURLToPath(new URL('../../fixtures/read', import.meta.url))

for (const name of await readdir(root)) {
  test(name.replaceAll('-', ' '), async () => {
    const folder = join(root, name)
    const source = (await readdir(folder)).find((file) => file !== 'expected.txt') ?? ''
    const { essay, report } = await readEssayFile(join(folder, source))
    const printed = printEssay(essay, report)
    const expected = join(folder, 'expected.txt')
    if (process.env['UPDATE'] === '1') await writeFile(expected, printed)
    expect(printed).toBe(await readFile(expected, 'utf8'))
  })
}
