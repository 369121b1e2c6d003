import type { Element } from 'xast'
import type { Unzipped } from 'fflate'
import { elementsIn, findAll, parseXml, textIn, valueOf, writeXml } from './xml.ts'

/** The kinds of parts that are read, by the end of their relationship's address. */
export type PartKind = 'styles' | 'numbering' | 'footnotes' | 'endnotes'

/** The XML parts of an unpacked Word file; names differ from program to program. */
export interface Parts {
  readonly document: Element
  readonly core: Element | null
  readonly of: (kind: PartKind) => Element | null
  /** Whether pages have heads or feet with words in them; numbers of pages are none. */
  readonly hasHeads: () => boolean
  /** The file with other XML in some of its parts. */
  readonly with: (document: Element, others: Readonly<Partial<Record<PartKind, Element>>>) => Unzipped
}

/** @throws Error where a part is missing or no XML. */
export function partsOf(files: Unzipped): Parts {
  const main = target(files, '', '_rels/.rels', 'officeDocument') ?? 'word/document.xml'
  const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(main) ?? []
  const nameOf = (kind: PartKind): string | null => target(files, folder, `${folder}_rels/${name}.rels`, kind)
  const document = part(files, main)
  if (document === null) throw new Error('no document in the Word file')
  return {
    document,
    core: part(files, 'docProps/core.xml'),
    of: (kind) => part(files, nameOf(kind)),
    hasHeads: () => Object.keys(files).some((file) => /\/(?:header|footer)\d*\.xml$/.test(file) && /\p{L}{3}/u.test(wordsOf(part(files, file)))),
    with: (changed, others) => {
      const written = Object.entries(others).flatMap(([kind, root]) => {
        const file = kind === 'styles' || kind === 'footnotes' || kind === 'endnotes' ? nameOf(kind) : null
        return file === null ? [] : [[file, bytesOf(root)] as const]
      })
      return { ...files, ...Object.fromEntries(written), [main]: bytesOf(changed) }
    },
  }
}

function part(files: Unzipped, name: string | null): Element | null {
  const bytes = name === null ? undefined : files[name]
  return bytes === undefined ? null : parseXml(new TextDecoder().decode(bytes))
}

function wordsOf(root: Element | null): string {
  return root === null ? '' : findAll(root, 'w:t').map(textIn).join('')
}

function bytesOf(root: Element): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(writeXml(root))
}

function target(files: Unzipped, folder: string, relationships: string, kind: string): string | null {
  const root = part(files, relationships)
  const found = root === null ? undefined : elementsIn(root).find((each) => (valueOf(each, 'Type') ?? '').endsWith(`/${kind}`))
  const path = found === undefined ? null : valueOf(found, 'Target')
  if (path === null) return null
  return path.startsWith('/') ? path.slice(1) : `${folder}${path}`
}
