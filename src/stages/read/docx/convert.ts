import type { Report } from '../../../messages/report.ts'
import { formulaMark } from './prepare.ts'
import { styleMap } from './style-map.ts'

/** What mammoth hands over of a document; only what is used here. */
interface DocumentNode {
  readonly type?: unknown
  readonly name?: unknown
  readonly styleName?: unknown
  readonly children?: readonly DocumentNode[]
}

/** Prefix of all ids that are not the author's. */
export const idPrefix = 'lectern-'
/** Prefix of the id that says which paragraph an element is. */
export const paragraphMark = `${idPrefix}paragraph-`
/** Address of a picture that no browser shows, with its kind. */
export const unshownPicture = 'unshown:'

interface Converted {
  readonly html: string
  readonly hasTitle: boolean
}

/** A packed document as HTML, with the number of every paragraph in an empty link of its own. Reports what becomes of formulas and contents. */
export async function convert(archive: ArrayBuffer, report: Report): Promise<Converted> {
  const { default: mammoth } = await import('mammoth')
  let number = 0
  let hasTitle = false
  let contents = 0

  function marked(node: DocumentNode): DocumentNode {
    if (node.type !== 'paragraph') return node.children === undefined ? node : { ...node, children: node.children.map(marked) }
    number += 1
    const style = typeof node.styleName === 'string' ? node.styleName : ''
    if (/^(?:toc \d|toc heading|table of figures)$/i.test(style)) {
      contents += 1
      return { ...node, children: [] }
    }
    hasTitle ||= /^title$/i.test(style)
    const children = node.children ?? []
    if (children.length === 0) return node
    if (holdsFormula(node)) {
      report.add('word-formula', 'A formula of the Word file is kept as a line of letters only. Write it as TeX between dollars in Markdown, or put it in as a picture.', { place: { line: number } })
    }
    return { ...node, children: [{ type: 'bookmarkStart', name: `paragraph-${number}` }, ...children] }
  }

  const result = await mammoth.convertToHtml(
    // Node's mammoth asks for `buffer`, the one for browsers for `arrayBuffer`.
    { arrayBuffer: archive, buffer: Buffer.from(archive) },
    {
      styleMap: [...styleMap],
      includeEmbeddedStyleMap: false,
      idPrefix,
      transformDocument: marked,
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: shown.test(image.contentType) ? `data:${image.contentType};base64,${await image.readAsBase64String()}` : `${unshownPicture}${image.contentType}`,
      })),
    },
  )
  if (contents > 0) report.add('left-out', `The table of contents (${contents} lines) is left out; the talk makes its own way through the headings.`)
  return { html: result.value, hasTitle }
}

const shown = /^image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)$/

function holdsFormula({ name, children = [] }: DocumentNode): boolean {
  return name === formulaMark || children.some(holdsFormula)
}
