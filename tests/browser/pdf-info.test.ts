import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../src/browser/browser.ts'
import { findBrowsers } from '../../src/browser/find.ts'
import { localHost } from '../../src/browser/host.ts'
import { writePdfInfo } from '../../src/browser/pdf-info.ts'
import { readPdf } from '../support/pdf.ts'

const noBrowser = findBrowsers(null, localHost()).browsers.length === 0
const noQpdf = spawnSync('qpdf', ['--version']).status !== 0
const page = '<!doctype html><html lang="en"><title>Old (title)</title><h1 id="a">A heading</h1><p><a href="#a">up</a> <a href="https://example.org/">out</a></p></html>'
const info = { title: 'Größe (und "Maß") \\ 9b', author: 'Amna Khan, 李娜' }

describe.skipIf(noBrowser)('writePdfInfo, on a PDF a browser printed (skipped without a browser)', () => {
  let first: Uint8Array
  let second: Uint8Array

  beforeAll(async () => {
    const browser = await openBrowser({ note: () => undefined })
    first = (await browser.print(page)).pdf
    // The dates of a print are whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    second = (await browser.print(page)).pdf
    await browser.dispose()
  }, 60_000)

  it('says who wrote what', async () => {
    const { info: read } = await readPdf(writePdfInfo(first, info))
    expect(read).toMatchObject({ Title: info.title, Author: info.author, Creator: 'Lectern' })
    expect(read['Producer']).toMatch(/^Skia/)
  })

  it('leaves out what is not known', async () => {
    const { info: read } = await readPdf(writePdfInfo(first, { title: 'T', author: null }))
    expect(read['Title']).toBe('T')
    expect(read).not.toHaveProperty('Author')
    expect(read).not.toHaveProperty('CreationDate')
  })

  it('keeps text, tags, links and bookmarks', async () => {
    const printed = await readPdf(first)
    const written = await readPdf(writePdfInfo(first, info))
    expect({ ...written, info: null }).toEqual({ ...printed, info: null })
    expect(written.pages[0]?.tags).toContain('H1')
    expect(written.outline).toEqual([{ title: 'A heading', page: 0 }])
    expect(written.pages[0]?.links).toEqual([{ url: null, page: 0 }, { url: 'https://example.org/', page: null }])
  })

  it('makes two prints of one page the same bytes', () => {
    expect(Buffer.compare(first, second)).not.toBe(0)
    expect(Buffer.compare(writePdfInfo(first, info), writePdfInfo(second, info))).toBe(0)
  })

  it('can be repeated', async () => {
    const { info: read, pages } = await readPdf(writePdfInfo(writePdfInfo(first, info), { title: 'Again' }))
    expect(read).toMatchObject({ Title: 'Again', Creator: 'Lectern' })
    expect(pages[0]?.text).toContain('A heading')
  })

  it.skipIf(noQpdf)('passes qpdf --check (skipped without qpdf)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
    try {
      writeFileSync(join(folder, 'talk.pdf'), writePdfInfo(writePdfInfo(first, info), info))
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', join(folder, 'talk.pdf')], { encoding: 'utf8' })
      expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('writePdfInfo', () => {
  it.each(['', '%PDF-1.7 and no more', 'trailer <</Info 9 0 R>> startxref 0 %%EOF'])('gives back what is not of Chromium: "%s"', (text) => {
    const bytes = new TextEncoder().encode(text)
    expect(writePdfInfo(bytes, info)).toBe(bytes)
  })
})
