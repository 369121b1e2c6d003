import { strFromU8, type Unzipped } from 'fflate'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Element } from 'xast'
import { placeAt, type Report } from '../../../messages/report.ts'
import { ids } from './names.ts'
import { textRun } from './xml.ts'

/** Begins the address of a picture while its document is read. */
export const pictureScheme = 'lectern-picture'

export interface Picture {
  /** The name of its part. */
  readonly path: string
  readonly alt: string
}

/** The pictures of a document: their numbers go through mammoth, so that their bytes need not. */
export interface Pictures {
  readonly all: readonly Picture[]
  /** The run that stands for a picture; none for one that lies outside the file (`null`) or that no browser shows, of which the author is told. */
  readonly add: (path: string | null, alt: string, line: number | null) => readonly Element[]
}

/** What Word draws and browsers do not. */
const unshown = /\.(emf|wmf|emz|wmz|tiff?|bmp|pict?|eps|pcx|wdp|jxr)$/i

export function picturesOf(report: Report): Pictures {
  const all: Picture[] = []
  return {
    all,
    add(path, alt, line) {
      const name = `A picture${alt.trim() === '' ? '' : ` ("${alt.trim()}")`}`
      const place = placeAt(line)
      const [, format = null] = unshown.exec(path ?? '') ?? []
      if (path === null) report.add('missing-image', `${name} lies outside the Word file, or is missing in it, and is left out; insert it into the file again.`, { place })
      else if (format !== null) report.add('unknown-image', `${name} has a format that browsers do not show (${format.toUpperCase()}), and is left out; save it as PNG and insert it again.`, { place, actual: path })
      else return [textRun(String(all.push({ path, alt }) - 1), ids.picture)]
      return []
    },
  }
}

/** Puts the bytes of the pictures into a tree that has their numbers. A picture that is used often is one string. */
export function fillPictures(root: Root, { all }: Pictures, files: Unzipped): void {
  const addresses = new Map<string, string>()
  visit(root, 'image', (node) => {
    const path = all[Number(node.url.slice(pictureScheme.length + 1))]?.path ?? ''
    const address = addresses.get(path) ?? dataUrl(path, files[path] ?? new Uint8Array())
    addresses.set(path, address)
    node.url = address
  })
}

/** What it really is, is found from its bytes. */
function dataUrl(path: string, bytes: Uint8Array): string {
  const [, ending = 'png'] = /\.(\w+)$/.exec(path) ?? []
  const kind = ending.toLowerCase().replace(/^jp[eg]$/, 'jpeg').replace('svg', 'svg+xml')
  return `data:image/${kind};base64,${btoa(strFromU8(bytes, true))}`
}
