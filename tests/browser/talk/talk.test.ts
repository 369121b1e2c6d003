import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { talkOfText } from '../../support/build.ts'
import { buildFiles, buildTalk, samples, type BuiltTalk } from '../../support/built-talk.ts'
import { folderOfFile } from '../../temporary-folder.ts'
import { longEssay } from '../../support/long-essay.ts'
import { openTalk, shownSlide, type OpenTalk } from '../../support/open-talk.ts'
import { readPdf } from '../../support/pdf.ts'
import { browserOfFile, noBrowser } from '../../support/real-browser.ts'
import { missingFrom } from '../../support/slide-text.ts'

const folder = folderOfFile()
const long = join(folder, 'a-long-road.md')
writeFileSync(long, longEssay())

describe.skipIf(noBrowser)('a talk (skipped where no browser is found)', () => {
  const newPage = browserOfFile()

  describe.each([...samples, ['a generated essay', long] as const])('%s', (_, path) => {
    let talk: BuiltTalk
    let open: OpenTalk
    let ids: string[]
    beforeAll(async () => {
      talk = await buildTalk(path, folder)
      ids = talk.rendered.slides.map(({ id }) => id)
      open = await openTalk(await newPage(), talk.address)
    })

    it('goes through all slides in order with the arrow key, back with Home, to the last with End', async () => {
      const { page } = open
      const seen = [await shownSlide(page)]
      while (seen.length < ids.length) {
        await page.keyboard.press('ArrowRight')
        seen.push(await shownSlide(page))
      }
      expect(seen).toEqual(ids)
      await page.keyboard.press('ArrowRight')
      expect(await shownSlide(page)).toBe(ids.at(-1))
      await page.keyboard.press('Home')
      expect(await shownSlide(page)).toBe(ids[0])
      await page.keyboard.press('End')
      expect(await shownSlide(page)).toBe(ids.at(-1))
    })

    it('has the id of the slide in its address, and opens there', async () => {
      const { page } = open
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      // reveal.js renews the address once a second at most.
      await expect.poll(() => page.evaluate('decodeURIComponent(location.hash)'), { timeout: 5_000 }).toBe(`#/${ids[1]}`)
      const opened: unknown[] = []
      for (const id of ids) {
        await page.goto(`${talk.address}#/${encodeURIComponent(id)}`)
        opened.push(await shownSlide(page))
      }
      expect(opened).toEqual(ids)
    })

    it('asks nobody for anything, and has nothing to complain about', () => {
      const [first, ...others] = open.requests
      expect(first).toBe(talk.address)
      // The same document again: at another slide.
      expect(others.filter((address) => !address.startsWith('data:') && address.split('#')[0] !== talk.address)).toEqual([])
      expect(open.complaints).toEqual([])
    })

    it('is the same file when it is built again', async () => {
      const again = await buildFiles(path, join(folder, 'again'))
      expect(readFileSync(join(again.folder, 'index.html')).equals(readFileSync(join(talk.folder, 'index.html')))).toBe(true)
    })

    it('prints one slide a page with Ctrl-P, wherever it stands', async () => {
      const { page } = open
      await page.evaluate('Reveal.slide(2)')
      expect(await shownSlide(page)).toBe(ids[2])
      const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
      expect(pages.map(({ width, height }) => [width, height])).toEqual(ids.map(() => [1280, 720]))
      expect(talk.rendered.slides.flatMap(({ slide }, i) => missingFrom(pages[i]?.text ?? '', slide))).toEqual([])
      await page.close()
    })
  })

  it('moves nothing for those who ask for reduced motion', async () => {
    const [path = ''] = [...samples.values()]
    const { address } = await buildFiles(path, folder)
    const page = await newPage()
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await openTalk(page, address)
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('document.getAnimations().length')).toBe(0)
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('document.getAnimations().some(({ effect }) => effect.target.closest("section.slide") !== null)')).toBe(false)
    await page.close()
  })

  it.each([
    ['German', { code: 'Minus', windowsVirtualKeyCode: 219 }],
    ['American', { code: 'Slash', windowsVirtualKeyCode: 191 }],
  ])('shows its keys with ? (%s keyboard), and hides them again', async (_, key) => {
    const [path = ''] = [...samples.values()]
    const { page, complaints } = await openTalk(await newPage(), (await buildFiles(path, folder)).address)
    const devtools = await page.createCDPSession()
    const press = async (): Promise<boolean> => {
      for (const type of ['keyDown', 'keyUp'] as const) await devtools.send('Input.dispatchKeyEvent', { type, key: '?', text: type === 'keyDown' ? '?' : '', modifiers: 8, ...key })
      return (await page.$('.r-overlay-help')) !== null
    }
    expect([await press(), await press(), await press()]).toEqual([true, false, true])
    expect(await page.$eval('.r-overlay-help', ({ textContent }) => textContent)).toContain('overview')
    // Where a number is typed it is a character.
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyG')
    await page.waitForSelector('.jump-to-slide-input:focus')
    expect(await press()).toBe(false)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('keeps the addresses of its slides when another section changes', async () => {
    const text = readFileSync(samples.get('pakistan-russia') ?? '', 'utf8')
    const changed = text.replace('## Picking sides', '## A new section\n\nA new sentence stands here, and it is the only one.\n\n## Picking sides')
    const talks = await Promise.all([text, changed].map((one) => talkOfText(one)))
    const [old, now] = talks.map(({ rendered }) => rendered.slides.map(({ id }) => id))
    expect(now?.filter((id) => !id.startsWith('a-new-se'))).toEqual(old)
    expect(now?.length).toBeGreaterThan(old?.length ?? 0)
  })
})
