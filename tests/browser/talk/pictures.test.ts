import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { buildTalk, samples } from '../../support/built-talk.ts'
import { folderOfFile } from '../../temporary-folder.ts'
import { openTalk } from '../../support/open-talk.ts'
import { differingBlocks, readPicture, type Picture } from '../../support/picture.ts'
import { hasPoppler } from '../../support/poppler.ts'
import { browserOfFile, noBrowser } from '../../support/real-browser.ts'

/**
 * Blocks of 14,400. Slides of the samples differed from their pages in none (27 measured), and by a two-letter word
 * put in the place of another in at least 15 (a cell of a table).
 */
const tolerance = 3

/** The first word of a line that is seen becomes another. */
const changeWord = `(() => {
  const line = [...Reveal.getCurrentSlide().querySelectorAll('li, td')].find((element) => /\\b(the|of|and|in|is)\\b/.test(element.textContent))
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const changed = node.data.replace(/\\b(the|of|and|in|is)\\b/, 'xy')
    if (changed !== node.data) return (node.data = changed)
  }
})()`

describe.skipIf(noBrowser || !hasPoppler)('a page of slides.pdf (skipped where no browser is found, or no poppler on PATH)', () => {
  const folder = folderOfFile()
  const newPage = browserOfFile()

  it.each([...samples])('looks like its slide: %s', async (_, path) => {
    const talk = await buildTalk(path, folder, { pdf: true })
    const { page } = await openTalk(await newPage(), talk.address)
    const printed = await drawPages(talk.folder)
    expect(printed).toHaveLength(talk.rendered.slides.length)

    for (const [i, { id }] of talk.rendered.slides.entries()) {
      await page.evaluate(`Reveal.slide(${i})`)
      expect(differingBlocks(await screenshot(page), printed[i] ?? nothing), `slide ${i + 1}, #${id}`).toBeLessThanOrEqual(tolerance)
    }

    const points = talk.rendered.slides.findIndex(({ kind }) => kind === 'points')
    await page.evaluate(`Reveal.slide(${points})`)
    expect(await page.evaluate(changeWord)).toMatch(/\bxy\b/)
    expect(differingBlocks(await screenshot(page), printed[points] ?? nothing), 'a changed word is seen').toBeGreaterThan(tolerance)
    await page.close()
  })

  it('looks like the one that Ctrl-P in the talk prints', async () => {
    const talk = await buildTalk(samples.get('year-without-a-summer') ?? '', folder, { pdf: true })
    const { page } = await openTalk(await newPage(), talk.address)
    writeFileSync(join(talk.folder, 'printed.pdf'), await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const [pages, printed] = [await drawPages(talk.folder), await drawPages(talk.folder, 'printed')]
    expect(printed.map((picture, i) => differingBlocks(picture, pages[i] ?? nothing))).toEqual(talk.rendered.slides.map(() => 0))
    await page.close()
  })
})

const nothing: Picture = { width: 0, height: 0, data: new Uint8Array() }

async function screenshot(page: Page): Promise<Picture> {
  return readPicture(await page.screenshot())
}

async function drawPages(folder: string, name = 'slides'): Promise<readonly Picture[]> {
  await promisify(execFile)('pdftoppm', ['-r', '96', '-png', join(folder, `${name}.pdf`), join(folder, name)])
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
  return files.sort().map((file) => readPicture(readFileSync(join(folder, file))))
}
