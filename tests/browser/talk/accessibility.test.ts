import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { buildFiles, samples } from '../../support/built-talk.ts'
import { folderOfFile } from '../../temporary-folder.ts'
import { openTalk } from '../../support/open-talk.ts'
import { browserOfFile, noBrowser } from '../../support/real-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const themes = ['slate', 'clear'].filter((theme) => existsSync(join(import.meta.dirname, '..', '..', '..', 'themes', theme, 'theme.yml')))
const looks = themes.flatMap((theme) => (['light', 'dark'] as const).map((variant) => ({ theme, variant })))

const violations = z.array(z.object({ id: z.string(), impact: z.string().nullable(), where: z.array(z.string()) }))

const check = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + failureSummary) })))`

describe.skipIf(noBrowser)('nothing that axe calls serious or critical (skipped where no browser is found)', () => {
  const folder = folderOfFile()
  const newPage = browserOfFile()

  describe.each(looks)('$theme, $variant', ({ theme, variant }) => {
    it.each([...samples])('%s', async (_, path) => {
      const talk = await buildFiles(path, join(folder, `${theme}-${variant}`), { theme, variant })
      const { page } = await openTalk(await newPage(), talk.address)
      await page.evaluate(axe)
      const ids = z.array(z.string()).min(5).parse(await page.evaluate('Reveal.getSlides().map(({ id }) => id)'))
      for (const [i, id] of ids.entries()) {
        await page.evaluate(`Reveal.slide(${i})`)
        const found = violations.parse(await page.evaluate(check))
        expect(found.filter(({ impact }) => impact === 'serious' || impact === 'critical'), `#${id}`).toEqual([])
      }
      await page.close()
    })
  })
})
