import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'

/** Prefixes under which this folder knows the namespaces of a Word file, in both of its dialects. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

type Scope = ReadonlyMap<string, string>

/**
 * The element that holds all others, in which known namespaces have their usual prefixes, whatever the file calls them.
 *
 * @throws VFileMessage where it is no XML.
 */
export function parseXml(text: string): Element {
  const top = fromXml(text.replace(/^\uFEFF/, '')).children.find((child) => child.type === 'element')
  if (top === undefined) throw new Error('no element')
  rename(top, new Map([['xml', 'xml']]))
  return top
}

function rename(element: Element, around: Scope): void {
  const scope = declared(element, around)
  const nameOf = (name: string, ofElement: boolean): string => {
    const [, prefix = '', local = name] = /^([^:]+):(.+)$/.exec(name) ?? []
    const known = prefix === '' && !ofElement ? undefined : scope.get(prefix)
    return known === undefined ? name : known === '' ? local : `${known}:${local}`
  }
  element.name = nameOf(element.name, true)
  element.attributes = Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [/^xmlns(?::|$)/.test(name) ? name : nameOf(name, false), value]))
  for (const child of element.children) if (child.type === 'element') rename(child, scope)
}

/** Declarations of known namespaces go: `writeXml()` makes them anew. */
function declared(element: Element, around: Scope): Scope {
  let scope = around
  for (const [name, uri] of Object.entries(element.attributes)) {
    const prefix = /^xmlns(?::(.+))?$/.exec(name)
    if (prefix === null) continue
    const known = prefixes[uri ?? '']
    scope = new Map([...scope, [prefix[1] ?? '', known ?? prefix[1] ?? '']])
    if (known !== undefined) Reflect.deleteProperty(element.attributes, name)
  }
  return scope
}

/** The tree as XML again. */
export function writeXml(top: Element): string {
  const declarations = Object.entries(prefixes).map(([uri, prefix]): [string, string] => [`xmlns:${prefix}`, uri])
  return toXml({ ...top, attributes: { ...top.attributes, ...Object.fromEntries(declarations.filter(([name]) => name !== 'xmlns:xml').reverse()) } })
}

export function elementsOf(parent: Element | null): Element[] {
  return parent === null ? [] : parent.children.filter((child) => child.type === 'element')
}

/** The element at the end of a path of names. */
export function find(parent: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>((inside, name) => elementsOf(inside).find((element) => element.name === name) ?? null, parent)
}

export function attribute(element: Element | null, name: string): string | null {
  return element?.attributes[name] ?? null
}

/** The `w:val` of a property; `null` where the property is absent. */
export function valueOf(parent: Element | null, ...path: readonly string[]): string | null {
  return attribute(find(parent, ...path), 'w:val')
}

/** A property that is on by being there, unless it says otherwise. */
export function isOn(parent: Element | null, name: string): boolean {
  const property = find(parent, name)
  return property !== null && !/^(?:0|false|off|none)$/.test(attribute(property, 'w:val') ?? '')
}

/** All elements of these names, in order, also those inside each other. */
export function descendants(parent: Element, ...names: readonly string[]): Element[] {
  return elementsOf(parent).flatMap((element) => [...(names.includes(element.name) ? [element] : []), ...descendants(element, ...names)])
}

/** An element to be put into the tree. */
export function element(name: string, attributes: Readonly<Record<string, string>> = {}, children: Element['children'] = []): Element {
  return { type: 'element', name, attributes: { ...attributes }, children }
}

/** The letters in it. */
export function lettersOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : child.type === 'element' ? lettersOf(child) : '')).join('')
}
