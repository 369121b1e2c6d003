import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { handoutDocument } from '../../../src/exporters/handout/index.ts'
import { notesDocument } from '../../../src/exporters/notes-pages/index.ts'
import { slidesDocument } from '../../../src/exporters/slides-pdf/index.ts'
import { labelsFor } from '../../../src/language/labels.ts'
import { buildTalk, type BuiltTalk } from '../../support/built-talk.ts'
import { folderOfFile } from '../../temporary-folder.ts'
import { openTalk, shownSlide, type OpenTalk } from '../../support/open-talk.ts'
import { readPdf } from '../../support/pdf.ts'
import { browserOfFile, noBrowser } from '../../support/real-browser.ts'
import { shownLines, squeezed } from '../../support/slide-text.ts'

const run = (place: string): string => `(window.ran??=[]).push('${place}')`

/** Each hostile thing stands beside words of the author that have to survive. */
const essay = (file: string): string => `---
title: 'Trust <script>${run('title').replaceAll("'", "''")}</script> nobody </title></style><img src=x onerror="${run('title image').replaceAll("'", "''")}">'
subtitle: 'Signed <img src=x onerror=alert(1)> twice'
author: ['Eve "><script>${run('author').replaceAll("'", "''")}</script>', Mallory]
course: '</style><script>${run('course').replaceAll("'", "''")}</script>Safety'
date: '"; } </style><script>${run('date').replaceAll("'", "''")}</script>'
footer: '</style><script>1</script>'
lang: en
---

The first words are harmless. <script>${run('inline')}</script> The words after the script stay.

<script>${run('block')}</script>

**A bold <b onclick="${run('click')}" style="position:fixed" class="slide">claim with markup</b> stays a point.**

## A heading <script>${run('heading')}</script> with <img src=x onerror="${run('heading image')}"> a script

[A link that would run](javascript:${run('link')}) keeps its words. <a href="&#106;avascript:${run('entity')}">So does the coded one</a>.
[Data as a page](data:text/html,<script>${run('data')}</script>) keeps its words too. **See [the local file](file:///etc/passwd) for more.**

<iframe src="file://${file}"></iframe>
<object data="file://${file}"></object><embed src="file://${file}">
<form action="https://example.org/"><input name=a autofocus onfocus="${run('focus')}"><button>Press the button</button></form>
<meta http-equiv="refresh" content="0;url=https://example.org/"><base href="https://example.org/"><link rel=stylesheet href="https://example.org/x.css">
<svg onload="${run('svg')}"><a href="javascript:1"><circle r="9"/></a></svg>
<section id="reveal"><aside class="notes" data-notes="<img src=x onerror=${run('notes')}>">words of the aside stay</aside></section>
<style>.slide { display: none !important }</style>

![The words instead of the picture](../../../../../../../../etc/passwd)

![The words instead of the secret](../secret.svg)

![The words instead of the remote picture](https://example.org/pixel.png "A caption <script>${run('caption')}</script> stays")

- an item with <img src=x onerror="${run('item')}"> a picture in it
- an item with \`<script>${run('code')}</script>\` as code

| Name <script>${run('cell')}</script> | Value |
|---|---|
| <img src=x onerror="${run('cell image')}"> cell words | 1 |

\`\`\`html"><script>${run('language')}</script>
<script>${run('code block')}</script>
\`\`\`

$$
\\href{javascript:${run('tex')}}{x} + \\htmlData{a=b}{y} + \\includegraphics{https://example.org/tex.png}
$$

## The end

:::notes
Said only <script>${run('spoken')}</script> by the speaker.
:::

The last words are harmless as well.
`

const words = [
  'The first words are harmless.', 'The words after the script stay.', 'claim with markup', 'A link that would run', 'So does the coded one', 'Data as a page', 'the local file',
  'Press the button', 'words of the aside stay', 'The words instead of the picture', 'The words instead of the secret',
  'The words instead of the remote picture', 'a picture in it', 'cell words', 'by the speaker.', 'The last words are harmless as well.',
]
const canary = 'lectern-canary-7f3a'
const secret = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><text y="99" font-size="60">${canary}</text></svg>`

/** Everything in a document that could run, load, lead to a script, or leave the talk. */
const suspects = `(() => {
  const found = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    if (['iframe', 'object', 'embed', 'form', 'input', 'base', 'link', 'frame', 'portal', 'audio', 'video', 'foreignObject'].includes(name) || (name === 'meta' && element.httpEquiv === 'refresh')) found.push('<' + name + '>')
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || attribute === 'srcdoc' || attribute === 'data-notes') found.push(name + ' ' + attribute)
      if (!/^(?:href|src|action|formaction|data|poster|background|xlink:href|ping|srcset|data-background.*|data-src|data-markdown)$/i.test(attribute)) continue
      if (name === 'a' && attribute === 'href' ? !/^(?:https?:|mailto:|#)/.test(value) : !/^(?:data:(?:image|font)\\/|#)/.test(value)) found.push(name + ' ' + attribute + '=' + value.slice(0, 60))
    }
  }
  return found
})()`

describe.skipIf(noBrowser)('a hostile essay (skipped where no browser is found)', () => {
  const folder = folderOfFile()
  const newPage = browserOfFile()
  let talk: BuiltTalk
  let open: OpenTalk
  let page: Page
  beforeAll(async () => {
    mkdirSync(join(folder, 'essay'))
    writeFileSync(join(folder, 'secret.svg'), secret)
    const path = join(folder, 'essay', 'hostile.md')
    writeFileSync(path, essay(join(folder, 'secret.svg')))
    talk = await buildTalk(path, folder, { pdf: true, notesPages: true, handout: 2 })
    open = await openTalk(await newPage(), talk.address)
    page = open.page
  })

  it('runs nothing in the talk, on any slide, clicked or focused', async () => {
    for (const { id } of talk.rendered.slides) {
      expect(await shownSlide(page)).toBe(id)
      await page.evaluate(`for (const element of Reveal.getCurrentSlide().querySelectorAll('a, b, button, input, svg')) { element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); element.focus?.() }`)
      await page.keyboard.press('ArrowRight')
    }
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(page.url().split('#')[0]).toBe(talk.address)
  })

  it('runs nothing in the speaker view', async () => {
    await page.bringToFront()
    await page.evaluate('Reveal.slide(1)')
    const opened = new Promise<Page>((resolve, reject) => {
      page.once('popup', (popup) => (popup === null ? reject(new Error('The popup was closed.')) : resolve(popup)))
    })
    await page.keyboard.press('KeyS')
    const popup = await opened
    const value = "document.querySelector('.speaker-controls-notes .value')"
    const said = new Set<unknown>()
    for (const [i, { notes }] of talk.rendered.slides.entries()) {
      await page.evaluate(`Reveal.slide(${i})`)
      if (notes.children.length === 0) continue
      await expect.poll(() => popup.evaluate(`${value}?.innerText.trim()`), { timeout: 10_000 }).toSatisfy((text: unknown) => typeof text === 'string' && text !== '' && !said.has(text))
      said.add(await popup.evaluate(`${value}.innerText.trim()`))
      expect(await popup.evaluate(`${value}.querySelectorAll('script, iframe, object, embed, [onerror], [onclick], [onload]').length`)).toBe(0)
    }
    expect(said.size).toBeGreaterThan(1)
    const frames = await Promise.all(popup.frames().map((frame) => frame.evaluate('window.ran === undefined')))
    expect(frames).toEqual(frames.map(() => true))
    await popup.close()
  })

  it('asks for nothing but itself and leaves no complaint', () => {
    expect(open.requests.filter((address) => !address.startsWith('data:') && address !== talk.address)).toEqual([])
    expect(open.complaints).toEqual([])
  })

  it('leaves nothing in any document that could run or load, and no second style or slide', async () => {
    const labels = labelsFor('en')
    const documents = {
      talk: readFileSync(join(talk.folder, 'index.html'), 'utf8'),
      slides: slidesDocument(talk.rendered),
      handout: handoutDocument(talk.rendered, labels, { handout: 2, paper: 'a4' }),
      notes: notesDocument(talk.rendered, labels, { paper: 'a4' }),
    }
    for (const [name, html] of Object.entries(documents)) {
      const file = join(folder, `${name}.html`)
      // Parsed as it is, by the browser, with nothing done to it by a script.
      writeFileSync(file, html)
      const parsed = await newPage()
      await parsed.setJavaScriptEnabled(false)
      await parsed.goto(pathToFileURL(file).href)
      expect(await parsed.evaluate(suspects), name).toEqual([])
      expect(await parsed.evaluate("document.querySelectorAll('script').length"), name).toBe(name === 'talk' ? 3 : 0)
      expect(await parsed.evaluate("document.querySelectorAll('section').length"), name).toBe(talk.rendered.slides.length)
      expect(await parsed.evaluate("document.querySelectorAll('body style, :not(html) > head ~ style').length"), name).toBe(0)
      expect(html).not.toContain(canary)
      expect(html).not.toContain(Buffer.from(secret).toString('base64'))
      expect(html).not.toContain('root:')
      await parsed.close()
    }
  })

  it('keeps the words of the author, on slides or in notes', () => {
    const text = squeezed(talk.rendered.slides.flatMap(({ slide, notes }) => [...shownLines(slide), ...shownLines({ ...notes, properties: {} })]).join(' '))
    expect(words.filter((one) => !text.includes(squeezed(one)))).toEqual([])
  })

  it('prints, and its PDFs have no script, no file and no way out but links', async () => {
    for (const name of ['slides.pdf', 'handout.pdf', 'notes.pdf']) {
      const bytes = readFileSync(join(talk.folder, name))
      const { pages } = await readPdf(bytes)
      const text = pages.map((one) => one.text).join('\n')
      expect(text).not.toContain(canary)
      expect(text).not.toContain('root:')
      expect(pages.flatMap(({ links }) => links).filter(({ url }) => url !== null && !/^(?:https?|mailto):/.test(url))).toEqual([])
      expect(bytes.toString('latin1')).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|\/OpenAction|\/EmbeddedFile/)
    }
  })

  it('tells of the pictures that it does not read', () => {
    const rules = talk.messages.map((message) => message.split(':')[0])
    expect(rules).toEqual(expect.arrayContaining(['outside-image', 'remote-image']))
  })
})
