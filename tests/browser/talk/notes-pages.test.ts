import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildTalk, type BuiltTalk } from '../../support/built-talk.ts'
import { folderOfFile } from '../../temporary-folder.ts'
import { paragraphs, sentence } from '../../support/long-essay.ts'
import { readPdf, type Pdf } from '../../support/pdf.ts'
import { noBrowser } from '../../support/real-browser.ts'
import { headingOf, shownLines, squeezed } from '../../support/slide-text.ts'

const sentences = 600
const essay = ['---\ntitle: Long Notes\nauthor: Ada Example\nwordsPerSlide: 2000\n---', '## One long section', ...paragraphs(0, sentences / 6, 6), '## A short end', sentence(4000)].join('\n\n')

describe.skipIf(noBrowser)('notes.pdf of a section of 5,000 words on few slides (skipped where no browser is found)', () => {
  const folder = folderOfFile()
  let talk: BuiltTalk
  let pdf: Pdf
  let notes: string[]
  beforeAll(async () => {
    const path = join(folder, 'long-notes.md')
    writeFileSync(path, essay)
    talk = await buildTalk(path, folder, { notesPages: true })
    pdf = await readPdf(join(talk.folder, 'notes.pdf'))
    // Notes are the only text of their size.
    notes = pdf.pages.map(({ runs }) => squeezed(runs.flatMap(({ text, size }) => (Math.abs(size - 11) < 0.05 ? [text] : [])).join('')))
  })

  it('holds every sentence once and in order', () => {
    expect(essay.split(/\s+/).length).toBeGreaterThan(5000)
    const expected = [...Array.from({ length: sentences }, (_, i) => sentence(i)), sentence(4000)]
    expect(notes.join('')).toBe(squeezed(expected.join('')))
  })

  it('repeats the slide on every page to which its notes flow on', () => {
    const { slides } = talk.rendered
    expect(slides.length).toBeLessThan(10)
    expect(pdf.pages.length).toBeGreaterThan(2 * slides.length)
    // Where the notes of a slide end, counted in characters of the whole.
    const ends = slides.map((_, i) => squeezed(slides.slice(0, i + 1).map(({ notes: own }) => shownLines({ ...own, properties: {} }).join('')).join('')).length)
    let at = 0
    for (const [i, own] of notes.entries()) {
      if (own === '') continue
      const slide = slides[ends.findIndex((end) => at < end)]
      expect(slide).toBeDefined()
      expect(squeezed(pdf.pages[i]?.text ?? ''), `page ${i + 1}`).toContain(squeezed(slide === undefined ? '' : headingOf(slide.slide)))
      at += own.length
    }
  })

  it('has no blank page, and no page that is all head', () => {
    const headings = talk.rendered.slides.map(({ slide }) => squeezed(headingOf(slide)))
    expect(pdf.pages.filter(({ text }) => !headings.some((heading) => squeezed(text).includes(heading)))).toEqual([])
    expect(notes.filter((text) => text === '')).toHaveLength(talk.rendered.slides.filter((slide) => slide.words === 0).length)
  })

  it('counts its pages, and is tagged, with title and author', () => {
    const counted = pdf.pages.map(({ text }) => /Page\s*(\d+)\s*of\s*(\d+)/.exec(text)?.slice(1).map(Number))
    expect(counted).toEqual(pdf.pages.map((_, i) => [i + 1, pdf.pages.length]))
    expect(pdf.isTagged).toBe(true)
    expect(pdf.info).toMatchObject({ Title: 'Long Notes · Notes', Author: 'Ada Example', Language: 'en' })
  })
})
