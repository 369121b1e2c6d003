import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildTalk, samples, type BuiltTalk } from '../../support/built-talk.ts'
import { folderOfFile } from '../../temporary-folder.ts'
import { longEssay, outsideLink } from '../../support/long-essay.ts'
import { readPdf, type Pdf } from '../../support/pdf.ts'
import { hasPoppler } from '../../support/poppler.ts'
import { noBrowser } from '../../support/real-browser.ts'
import { headingOf, missingFrom } from '../../support/slide-text.ts'

const folder = folderOfFile()
const long = join(folder, 'a-long-road.md')
writeFileSync(long, longEssay())

describe.skipIf(noBrowser).each([...samples, ['a generated essay', long] as const])('slides.pdf of %s (skipped where no browser is found)', (_, path) => {
  let talk: BuiltTalk
  let pdf: Pdf
  beforeAll(async () => {
    talk = await buildTalk(path, folder, { pdf: true })
    pdf = await readPdf(join(talk.folder, 'slides.pdf'))
  })

  it('has one page a slide, of the size of a slide', () => {
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(talk.rendered.slides.map(() => [1280, 720]))
  })

  it('has every line of every slide on its page', () => {
    expect(talk.rendered.slides.flatMap(({ slide }, i) => missingFrom(pdf.pages[i]?.text ?? '', slide))).toEqual([])
  })

  it('has a bookmark a slide, with its heading', () => {
    expect(pdf.outline).toEqual(talk.rendered.slides.map(({ slide }, page) => ({ title: headingOf(slide), page })))
  })

  it('is tagged and says what it is, by whom, in which language', () => {
    const { title, authors, lang } = talk.rendered.meta
    expect(pdf.isTagged).toBe(true)
    expect(pdf.pages.filter(({ tags }) => !tags.some((tag) => /^H\d$/.test(tag)))).toEqual([])
    expect(pdf.info).toMatchObject({ Title: title, Language: lang, Creator: 'Lectern', ...(authors.length === 0 ? {} : { Author: authors.join(', ') }) })
  })

  it('has the links of the essay: to the web, and to its own sections', () => {
    const links = pdf.pages.flatMap((page) => page.links)
    const target = talk.rendered.slides.findIndex(({ id }) => id === 'chapter-2-of-the-long-road')
    expect(links).toEqual(path === long ? [{ url: outsideLink, page: null }, { url: null, page: target }] : [])
  })

  it.skipIf(!hasPoppler)('embeds every font, none of them as Type 3 (skipped where poppler is not on PATH)', async () => {
    const { stdout } = await promisify(execFile)('pdffonts', [join(talk.folder, 'slides.pdf')])
    const fonts = stdout.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    expect(fonts.filter((line) => /Type 3/.test(line) || !/ yes (?:yes|no) +(?:yes|no) +\d+ +\d+ *$/.test(line))).toEqual([])
  })
})

it.skipIf(noBrowser)('slides.pdf has narrower pages for 4:3 (skipped where no browser is found)', async () => {
  const talk = await buildTalk(long, join(folder, 'narrow'), { pdf: true, aspect: '4:3' })
  const { pages } = await readPdf(join(talk.folder, 'slides.pdf'))
  expect(pages.map(({ width, height }) => [width, height])).toEqual(talk.rendered.slides.map(() => [960, 720]))
})
