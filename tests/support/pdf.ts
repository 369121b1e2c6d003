import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfLink {
  /** `null` where the link leads to a place in the document. */
  readonly url: string | null
  /** Index of the page it leads to; `null` where it leads to none. */
  readonly page: number | null
}

/** A piece of text in one font, at its place on the page. */
export interface PdfRun {
  readonly text: string
  /** Of the type, pt. */
  readonly size: number
  /** mm from the left edge and from the top edge to the baseline. */
  readonly x: number
  readonly y: number
}

export interface PdfPage {
  readonly text: string
  readonly runs: readonly PdfRun[]
  /** CSS px */
  readonly width: number
  readonly height: number
  readonly links: readonly PdfLink[]
  /** Roles of the structure tree, in order; empty where the page is not tagged. */
  readonly tags: readonly string[]
}

/** What a reader of a PDF gets. */
export interface Pdf {
  readonly pages: readonly PdfPage[]
  /** Bookmarks with those below them, in order, and the index of the page each leads to. */
  readonly outline: readonly { readonly title: string; readonly page: number | null }[]
  /** Title, Author, Language … */
  readonly info: Readonly<Record<string, unknown>>
  readonly isTagged: boolean
}

/** Reads a PDF, of a file or in memory, without any program of the system. */
export async function readPdf(source: string | Uint8Array): Promise<Pdf> {
  // pdf.js takes the bytes for its own.
  const data = new Uint8Array(typeof source === 'string' ? readFileSync(source) : source)
  const loading = getDocument({ data, verbosity: 0 })
  const document = await loading.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number))
  const outline: { title: string; page: number | null }[] = []
  await collectOutline(await document.getOutline(), document, outline)
  const { info } = await document.getMetadata()
  const marks = await document.getMarkInfo()
  await loading.destroy()
  return { pages, outline, info: { ...info }, isTagged: marks?.Marked === true }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const [content, annotations, tree] = await Promise.all([page.getTextContent(), page.getAnnotations(), page.getStructTree()])
  const links: PdfLink[] = []
  for (const { subtype, url, dest } of annotations) {
    if (subtype === 'Link') links.push({ url: typeof url === 'string' ? url : null, page: await pageOf(dest, document) })
  }
  const { width, height } = page.getViewport({ scale: 96 / 72 })
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []))
  const text = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')
  const runs = items.map(({ str, transform }): PdfRun => {
    const [, , , size, x, y] = transform.map(Number)
    return { text: str, size: size ?? 0, x: ((x ?? 0) * 25.4) / 72, y: (height * 25.4) / 96 - ((y ?? 0) * 25.4) / 72 }
  })
  return { text, runs, width, height, links, tags: rolesOf(tree) }
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function collectOutline(items: Outline | null, document: PDFDocumentProxy, outline: { title: string; page: number | null }[]): Promise<void> {
  for (const { title, dest, items: below } of items ?? []) {
    outline.push({ title, page: await pageOf(dest, document) })
    await collectOutline(below, document, outline)
  }
}

async function pageOf(destination: unknown, document: PDFDocumentProxy): Promise<number | null> {
  const explicit: unknown = typeof destination === 'string' ? await document.getDestination(destination) : destination
  if (!Array.isArray(explicit)) return null
  const target: unknown = explicit[0]
  if (typeof target !== 'object' || target === null || !('num' in target) || !('gen' in target)) return null
  const { num, gen } = target
  return typeof num === 'number' && typeof gen === 'number' ? document.getPageIndex({ num, gen }) : null
}

function rolesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const below: unknown[] = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...('role' in node && typeof node.role === 'string' ? [node.role] : []), ...below.flatMap(rolesOf)]
}
