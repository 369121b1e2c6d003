import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type PrintBrowser } from '../../../src/browser/browser.ts'
import { handoutDocument } from '../../../src/exporters/handout/index.ts'
import { labelsFor } from '../../../src/language/labels.ts'
import type { Rendered } from '../../../src/trees/rendered.ts'
import { talkOf } from '../../support/build.ts'
import { buildTalk, samples } from '../../support/built-talk.ts'
import { folderOfFile } from '../../temporary-folder.ts'
import { readPdf } from '../../support/pdf.ts'
import { noBrowser } from '../../support/real-browser.ts'
import { headingOf, missingFrom, squeezed } from '../../support/slide-text.ts'

const path = samples.get('pakistan-russia') ?? ''
/** CSS px */
const sizes = { a4: [793.7, 1122.5], letter: [816, 1056] } as const
const layouts = ([1, 2, 3, 4, 6, 9] as const).flatMap((perPage) => (['a4', 'letter'] as const).map((paper) => ({ perPage, paper })))

describe.skipIf(noBrowser)('a handout (skipped where no browser is found)', () => {
  const folder = folderOfFile()
  let rendered: Rendered
  let browser: PrintBrowser
  beforeAll(async () => {
    ;({ rendered } = await talkOf(new Uint8Array(readFileSync(path)), path))
    browser = await openBrowser({ note: () => undefined })
  })
  afterAll(() => browser.dispose())

  it.each(layouts)('has ceil(slides / $perPage) pages of $paper, with the slides in order', async ({ perPage, paper }) => {
    const labels = labelsFor('en')
    const { pdf } = await browser.print(handoutDocument(rendered, labels, { handout: perPage, paper }), rendered.size)
    const { pages, outline } = await readPdf(pdf)
    const { slides } = rendered
    expect(pages).toHaveLength(Math.ceil(slides.length / perPage))
    for (const [i, { text, width, height }] of pages.entries()) {
      expect(width).toBeCloseTo(sizes[paper][0], -0.5)
      expect(height).toBeCloseTo(sizes[paper][1], -0.5)
      expect(squeezed(text)).toContain(squeezed(labels.page(String(i + 1), String(pages.length))))
      const here = slides.slice(i * perPage, (i + 1) * perPage)
      expect(here.flatMap(({ slide }) => missingFrom(text, withoutFoot(slide)))).toEqual([])
    }
    expect(outline).toEqual(slides.map(({ slide }, i) => ({ title: headingOf(slide), page: Math.floor(i / perPage) })))
  })

  it('is written with its title and its author', async () => {
    const talk = await buildTalk(path, folder, { handout: 6 })
    const { pages, info, isTagged } = await readPdf(join(talk.folder, 'handout.pdf'))
    const { title, authors, lang } = talk.rendered.meta
    expect(pages).toHaveLength(Math.ceil(talk.rendered.slides.length / 6))
    expect(info).toMatchObject({ Title: `${title} · Handout`, Author: authors.join(', '), Language: lang })
    expect(isTagged).toBe(true)
  })
})

/** The place of a slide in the talk is not shown on paper. */
function withoutFoot(slide: Rendered['slides'][number]['slide']): typeof slide {
  return { ...slide, children: slide.children.filter((child) => child.type !== 'element' || !String(child.properties['className']).includes('foot')) }
}
