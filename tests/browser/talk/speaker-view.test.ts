import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildTalk, samples, type BuiltTalk } from '../../support/built-talk.ts'
import { folderOfFile } from '../../temporary-folder.ts'
import { listen, openTalk, shownSlide, type OpenTalk } from '../../support/open-talk.ts'
import { browserOfFile, noBrowser } from '../../support/real-browser.ts'
import { shownLines, squeezed } from '../../support/slide-text.ts'

describe.skipIf(noBrowser)('the speaker view (skipped where no browser is found)', () => {
  const folder = folderOfFile()
  const newPage = browserOfFile()
  let talk: BuiltTalk
  let open: OpenTalk
  let popup: Page
  let complaints: readonly string[]

  beforeAll(async () => {
    talk = await buildTalk(samples.get('pakistan-russia') ?? '', folder)
    open = await openTalk(await newPage(), talk.address)
    await open.page.bringToFront()
    await open.page.evaluate('Reveal.slide(2)')
    const opened = new Promise<Page>((resolve, reject) => {
      open.page.once('popup', (page) => (page === null ? reject(new Error('The popup was closed.')) : resolve(page)))
    })
    await open.page.keyboard.press('KeyS')
    popup = await opened
    complaints = await listen(popup)
  })

  /** What the speaker reads; `null` while the view is loading. */
  async function notes(): Promise<string | null> {
    const text: unknown = await popup.evaluate(`(() => {
      const value = document.querySelector('.speaker-controls-notes .value')
      return value === null || document.querySelector('.speaker-controls-notes.hidden') !== null ? null : value.innerText
    })()`)
    return typeof text === 'string' ? squeezed(text) : null
  }

  function notesOf(slide: number): string {
    const rendered = talk.rendered.slides[slide]
    return squeezed(rendered === undefined ? '' : shownLines({ ...rendered.notes, properties: {} }).join(''))
  }

  /** The ids of the slides in the two frames: this one and the next. */
  function frames(): Promise<unknown[]> {
    return Promise.all(popup.frames().slice(1).map((frame) => frame.evaluate('window.Reveal?.isReady() ? Reveal.getCurrentSlide().id : null').catch(() => null)))
  }

  const soon = { timeout: 10_000 }

  it('opens with S and shows the notes of this slide', async () => {
    expect(notesOf(2).length).toBeGreaterThan(200)
    await expect.poll(notes, soon).toBe(notesOf(2))
  })

  it('shows this slide and the next', async () => {
    const { slides } = talk.rendered
    await expect.poll(frames, soon).toEqual([slides[2]?.id, slides[3]?.id])
  })

  it('follows the talk', async () => {
    await open.page.bringToFront()
    await open.page.keyboard.press('ArrowRight')
    expect(await shownSlide(open.page)).toBe(talk.rendered.slides[3]?.id)
    await expect.poll(notes, soon).toBe(notesOf(3))
    await expect.poll(frames, soon).toEqual([talk.rendered.slides[3]?.id, talk.rendered.slides[4]?.id])
    await open.page.keyboard.press('Home')
    await expect.poll(notes, soon).not.toBe(notesOf(3))
    await open.page.evaluate('Reveal.slide(3)')
    await expect.poll(notes, soon).toBe(notesOf(3))
  })

  it('leads the talk', async () => {
    await popup.bringToFront()
    await popup.keyboard.press('ArrowRight')
    await expect.poll(() => shownSlide(open.page), soon).toBe(talk.rendered.slides[4]?.id)
    await expect.poll(notes, soon).toBe(notesOf(4))
    await popup.keyboard.press('ArrowLeft')
    await expect.poll(() => shownSlide(open.page), soon).toBe(talk.rendered.slides[3]?.id)
  })

  it('asks nobody for anything, and neither of the two has anything to complain about', () => {
    expect(open.requests.filter((address) => !address.startsWith('data:') && address !== talk.address)).toEqual([])
    expect([...open.complaints, ...complaints]).toEqual([])
  })
})
