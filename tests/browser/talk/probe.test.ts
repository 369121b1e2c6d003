import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildTalk, samples } from '../../support/built-talk.ts'
import { folderOfFile } from '../../support/file-folder.ts'
import { longEssay } from '../../support/long-essay.ts'
import { openTalk, shownSlide } from '../../support/open-talk.ts'
import { browserOfFile, noBrowser } from '../../support/real-browser.ts'

const folder = folderOfFile()
describe.skipIf(noBrowser)('x', () => {
  const newPage = browserOfFile()
  it('y', async () => {
    const essay = join(folder, 'long.md')
    writeFileSync(essay, longEssay())
    for (const path of [...samples.values(), essay]) {
    let t = performance.now()
    const lap = (n: string) => { console.log(n, Math.round(performance.now() - t)); t = performance.now() }
    const talk = await buildTalk(path, folder)
    lap('build')
    const { page, requests, complaints } = await openTalk(await newPage(), talk.address)
    lap('open')
    console.log(talk.rendered.slides.map((s) => `${s.kind} ${s.id}`), talk.messages)
    const seen = [await shownSlide(page)]
    for (const _ of talk.rendered.slides.slice(1)) { await page.keyboard.press('ArrowRight'); seen.push(await shownSlide(page)) }
    lap('walk')
    console.log(requests.map((r) => r.slice(0, 60)), complaints, seen.length)
    await page.keyboard.press('Home')
    console.log(await shownSlide(page), await page.evaluate('document.getAnimations().map((a) => [a.transitionProperty, a.effect.target.className])'))
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await page.keyboard.press('ArrowRight')
    console.log(await shownSlide(page), await page.evaluate('document.getAnimations().map((a) => [a.transitionProperty, a.effect.target.className])'))
    lap('x')
    }
    expect(1).toBe(1)
  })
})
