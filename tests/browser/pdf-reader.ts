import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of a PDF sees. */
export interface PdfContent {
  readonly pages: readonly string[]
  readonly bookmarks: readonly string[]
  readonly links: readonly string[]
  /** Roles of the structure tree, in order. */
  readonly tags: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
}

/** Reads a PDF without any program of the system. */
export async function readPdf(pdf: Uint8Array): Promise<PdfContent> {
  // pdf.js takes the bytes for its own.
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  const links: string[] = []
  const tags: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    const annotations: readonly unknown[] = await page.getAnnotations()
    links.push(...annotations.map(targetOf))
    collectRoles(await page.getStructTree(), tags)
  }
  const bookmarks = ((await document.getOutline()) ?? []).map(({ title }) => title)
  const { info } = await document.getMetadata()
  await loading.destroy()
  return { pages, bookmarks, links, tags, info: { ...info } }
}

function targetOf(annotation: unknown): string {
  if (typeof annotation !== 'object' || annotation === null) return ''
  if ('url' in annotation && typeof annotation.url === 'string') return annotation.url
  return 'dest' in annotation ? 'inside' : ''
}

function collectRoles(node: unknown, roles: string[]): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') roles.push(node.role)
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collectRoles(child, roles)
}
