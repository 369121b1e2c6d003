import type { Element, ElementContent } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'

/** The namespaces of a Word file by the prefixes used here, whatever a file calls them; the first of each is written. */
const namespaces: Readonly<Record<string, readonly [string, ...string[]]>> = {
  w: ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  r: ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  wp: ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  pic: ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture'],
  c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  dgm: ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'http://purl.oclc.org/ooxml/drawingml/diagram'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  dc: ['http://purl.org/dc/elements/1.1/'],
  rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
}
const prefixes: ReadonlyMap<string, string> = new Map(Object.entries(namespaces).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)))

/** Anything of a namespace that is not listed. */
const foreign = 'foreign'

/**
 * A part of a Word file as a tree with the prefixes above.
 *
 * @throws Error where it is no XML, or has a document type: Word writes none, and whoever adds one wants entities that grow.
 */
export function parseXml(xml: string): Element {
  const { children } = fromXml(xml)
  const root = children.find((child) => child.type === 'element')
  if (root === undefined || children.some(({ type }) => type === 'doctype')) throw new Error('no XML of a Word file')
  canonise(root, new Map())
  return root
}

/** In place, and without positions, since a long document is millions of nodes. */
function canonise(node: Element, outer: ReadonlyMap<string, string>): void {
  const declared = Object.entries(node.attributes).flatMap(([key, uri]) => (/^xmlns(?:$|:)/.test(key) ? [[key.slice(6), uri ?? ''] as const] : []))
  const scope = declared.length === 0 ? outer : new Map([...outer, ...declared])
  const named = (full: string, unprefixed: string): string => {
    const [local = '', prefix] = full.split(':').reverse()
    if (prefix === undefined) return unprefixed
    return `${prefix === 'xml' ? 'xml' : (prefixes.get(scope.get(prefix) ?? '') ?? foreign)}:${local}`
  }
  node.name = named(node.name, `${prefixes.get(scope.get('') ?? '') ?? foreign}:${node.name}`)
  node.attributes = Object.fromEntries(Object.entries(node.attributes).flatMap(([key, value]) => (/^xmlns(?:$|:)/.test(key) ? [] : [[named(key, key), value]])))
  delete node.position
  for (const child of node.children) {
    if (child.type === 'element') canonise(child, scope)
    else delete child.position
  }
}

/** A tree as a part again. */
export function writeXml(root: Element): string {
  const attributes: Element['attributes'] = { [`xmlns:${foreign}`]: 'urn:lectern:foreign', ...root.attributes }
  for (const [prefix, [uri]] of Object.entries(namespaces)) attributes[`xmlns:${prefix}`] = uri
  return toXml({ ...root, attributes })
}

/** The elements in an element, of any name or of one. */
export function elementsIn(parent: Element, name?: string): readonly Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element' && (name === undefined || child.name === name))
}

/** The element of a path of names; `null` where there is none. */
export function find(parent: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>((found, name) => (found === null ? null : (elementsIn(found, name)[0] ?? null)), parent)
}

/** `w:val`, `m:val` or any other attribute. */
export function valueOf(element: Element | null, attribute = 'w:val'): string | null {
  return element?.attributes[attribute] ?? null
}

/** True for `<w:b/>`, false for `<w:b w:val="0"/>`, `null` where nothing is said. */
export function isOn(element: Element | null, attribute = 'w:val'): boolean | null {
  return element === null ? null : !/^(?:0|false|off|none)$/.test(valueOf(element, attribute) ?? '')
}

/** All elements of a name, outermost only; nothing inside elements of the names that hide. */
export function findAll(parent: Element, name: string, hiding: readonly string[] = []): readonly Element[] {
  return elementsIn(parent).flatMap((child) => (child.name === name ? [child] : hiding.includes(child.name) ? [] : findAll(child, name, hiding)))
}

export function element(name: string, attributes: Readonly<Record<string, string>> = {}, children: readonly ElementContent[] = []): Element {
  return { type: 'element', name, attributes: { ...attributes }, children: [...children] }
}

/** The text in an element. */
export function textIn(parent: Element): string {
  return parent.children.map((child) => (child.type === 'element' ? textIn(child) : child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('')
}

const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'])

/** The elements in an element as if what only wraps them, such as a content control, were not there. */
export function unwrapped(parent: Element): readonly Element[] {
  return elementsIn(parent).flatMap((child) => (wrappers.has(child.name) ? unwrapped(child) : [child]))
}

/** A run of text, perhaps in a style of letters. */
export function textRun(value: string, style: string | null = null): Element {
  return element('w:r', {}, [...(style === null ? [] : [element('w:rPr', {}, [element('w:rStyle', { 'w:val': style })])]), element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value }])])
}
