import type { Element } from 'xast'
import type { Unzipped } from 'fflate'
import { elementsIn, findAll, parseXml, textIn, valueOf, writeXml } from './xml.ts'

/** The kinds of parts that are read, by the end of their relationship's address. */
export type PartKind = 'styles' | 'numbering' | 'footnotes' | 'endnotes'

/** Where the relationships of a part lead, by their ids: names of parts; `null` for what is not in the file. */
export type Relationships = ReadonlyMap<string, string | null>

/** The XML parts of an unpacked Word file; names differ from program to program. */
export interface Parts {
  readonly document: Element
  readonly core: Element | null
  readonly of: (kind: PartKind) => Element | null
  /** Those of a part, or of the document itself. */
  readonly relationshipsOf: (kind: PartKind | null) => Relationships
  /** Whether pages have heads or feet with words in them; numbers of pages are none. */
  readonly hasHeads: () => boolean
  /** The texts of the file with others in some of its parts. */
  readonly with: (document: Element, others: Readonly<Partial<Record<PartKind, Element>>>) => Unzipped
}

/** @throws Error where a part is missing or no XML. */
export function partsOf(files: Unzipped): Parts {
  const main = [...relationshipsIn(files, '')].find(([, { kind }]) => kind === 'officeDocument')?.[1].path ?? 'word/document.xml'
  const document = part(files, main)
  if (document === null) throw new Error('no document in the Word file')
  const related = relationshipsIn(files, main)
  const nameOf = (wanted: PartKind): string | null => [...related.values()].find(({ kind }) => kind === wanted)?.path ?? null
  return {
    document,
    core: part(files, 'docProps/core.xml'),
    of: (kind) => part(files, nameOf(kind)),
    relationshipsOf: (kind) => new Map([...(kind === null ? related : relationshipsIn(files, nameOf(kind) ?? main))].map(([id, { path }]) => [id, path])),
    hasHeads: () => Object.keys(files).some((file) => /\/(?:header|footer)\d*\.xml$/.test(file) && /\p{L}{3}/u.test(wordsOf(part(files, file)))),
    with: (changed, others) => {
      const texts = Object.entries(files).filter(([name]) => /\.(?:xml|rels)$/.test(name) && !/\/(?:comments|header|footer)[^/]*$/.test(name))
      const written = Object.entries(others).flatMap(([kind, root]) => {
        const file = kind === 'footnotes' || kind === 'endnotes' ? nameOf(kind) : null
        return file === null ? [] : [[file, bytesOf(root)] as const]
      })
      return { ...Object.fromEntries(texts), ...Object.fromEntries(written), [main]: bytesOf(changed) }
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

interface Relationship {
  readonly kind: string
  readonly path: string | null
}

/** The relationships of a part, or of the package, whose name is empty. */
function relationshipsIn(files: Unzipped, name: string): ReadonlyMap<string, Relationship> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(name) ?? []
  const root = part(files, `${folder}_rels/${file}.rels`)
  return new Map(
    (root === null ? [] : elementsIn(root)).map((each) => {
      const path = valueOf(each, 'TargetMode') === 'External' ? null : resolved(folder, valueOf(each, 'Target') ?? '')
      return [valueOf(each, 'Id') ?? '', { kind: (valueOf(each, 'Type') ?? '').replace(/^.*\//, ''), path: path !== null && Object.hasOwn(files, path) ? path : null }]
    }),
  )
}

/** `../media/a.png` beside `word/` is `media/a.png`; nothing lies above the package. */
function resolved(folder: string, target: string): string {
  const names: string[] = []
  for (const name of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
