import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildEssay } from '../../src/build.ts'
import { main } from '../../src/cli/main.ts'
import { createNodeEffects } from '../../src/effects/node.ts'
import { buildFiles, samples } from '../support/built-talk.ts'
import { noBrowser } from '../support/real-browser.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function lectern(argv: readonly string[]): Promise<{ readonly code: number; readonly stderr: string }> {
  let stderr = ''
  const code = await main(argv, {
    effects: createNodeEffects(),
    env: {},
    screen: { write: (text) => (stderr += text) },
    signal: new AbortController().signal,
    loadBuild: async () => buildEssay,
    loadBrowser: () => Promise.reject(new Error('not this command')),
  })
  return { code, stderr }
}

test.skipIf(noBrowser)('several essays give the same bytes as one by one, whatever becomes of others (skipped where no browser is found)', async () => {
  const folder = temporaryFolder()
  const empty = join(folder, 'empty.md')
  writeFileSync(empty, '')
  const { code, stderr } = await lectern([...samples.values(), empty, '--pdf', '--out', join(folder, 'many')])
  expect(code).toBe(1)
  expect(stderr).toContain(`${samples.size} of ${samples.size + 1} essays built.`)
  expect(readdirSync(join(folder, 'many'))).toEqual([...samples.keys()].sort())
  for (const [name, path] of samples) {
    await buildFiles(path, join(folder, 'one'), { pdf: true })
    for (const file of ['index.html', 'slides.pdf']) {
      const [many, one] = ['many', 'one'].map((out) => readFileSync(join(folder, out, name, file)))
      expect(one?.equals(many ?? new Uint8Array()), `${name}/${file}`).toBe(true)
    }
  }
})
