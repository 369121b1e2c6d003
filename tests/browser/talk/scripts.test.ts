import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { toText } from 'hast-util-to-text'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildTalk, type BuiltTalk } from '../../support/built-talk.ts'
import { readPdf } from '../../support/pdf.ts'
import { hasPoppler } from '../../support/poppler.ts'
import { noBrowser } from '../../support/real-browser.ts'
import { squeezed } from '../../support/slide-text.ts'
import { folderOfFile } from '../../temporary-folder.ts'

const folder = folderOfFile()
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'languages')

/** Per language words of a slide, as the author wrote them, and of the essay's notes. */
const words: readonly (readonly [lang: string, shown: readonly string[], page: string])[] = [
  ['ar', ['ساعة', 'الغيار', 'المدينة'], 'صفحة'],
  ['fa', ['محله', 'مشتری', '۲'], '۲'],
  ['zh', ['弄堂里的修鞋摊', '一双鞋最多收十五元。', '修鞋修的是脚，不是鞋。'], '第'],
  ['ja', ['駅前の古本屋', '話し相手が必要だから', '本は読まれるのを待って'], 'ページ'],
]

/** Fonts that Chromium can take as they are; it draws all others letter by letter, and readers of PDFs hint and select these badly. */
const fontTypes = async (name: string): Promise<ReadonlySet<string>> => {
  const { stdout } = await promisify(execFile)('pdffonts', [name])
  return new Set(stdout.split('\n').flatMap((line) => /CID TrueType|Type 3|CID Type 0C/.exec(line)?.[0] ?? []))
}

describe.skipIf(noBrowser).each(words)('a talk in %s (skipped where no browser is found)', (lang, shown, page) => {
  let talk: BuiltTalk
  const textOf = async (name: string): Promise<string> => squeezed((await readPdf(join(talk.folder, name))).pages.map(({ text }) => text).join(' '))
  beforeAll(async () => {
    talk = await buildTalk(join(fixtures, `${lang}.md`), folder, { pdf: true, handout: 3, notesPages: true })
  })

  it('fits its slides, in fonts of its own', () => {
    expect(talk.messages.filter((message) => !message.startsWith('browser-as-root'))).toEqual([])
  })

  it('can be searched and copied in all its PDFs', async () => {
    const [slides, handout, notes] = await Promise.all(['slides.pdf', 'handout.pdf', 'notes.pdf'].map(textOf))
    for (const text of [slides, handout, notes]) expect(shown.filter((word) => !text?.includes(squeezed(word)))).toEqual([])
    for (const text of [handout, notes]) expect(text).toContain(squeezed(page))
  })

  it.skipIf(!hasPoppler)('has whole fonts in its PDFs (skipped where poppler is not on PATH)', async () => {
    expect(await fontTypes(join(talk.folder, 'slides.pdf'))).toEqual(new Set(['CID TrueType']))
  })
})

// Nastaliq puts its letters together from strokes and dots: a PDF has all letters, but not in their order.
it.skipIf(noBrowser || !hasPoppler)('a talk in ur has every letter in its PDF (skipped where no browser is found, or poppler is not on PATH)', async () => {
  const talk = await buildTalk(join(fixtures, 'ur.md'), folder, { pdf: true, handout: 3, notesPages: true })
  expect(talk.messages.filter((message) => !message.startsWith('browser-as-root'))).toEqual([])
  const { stdout } = await promisify(execFile)('pdftotext', [join(talk.folder, 'slides.pdf'), '-'])
  const letters = (text: string): string[] => [...text.matchAll(/[\u0620-\u06D3]/gu)].map(String).sort()
  expect(letters(stdout)).toEqual(letters(talk.rendered.slides.map(({ slide }) => toText(slide)).join(' ')))
})
