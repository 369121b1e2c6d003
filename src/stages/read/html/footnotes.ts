import type { Element, ElementContent, Root } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import { positionOf } from '../position.ts'
import { lineOf } from '../html-text.ts'

interface Note {
  readonly identifier: string
  /** The element that holds the words of the note. */
  readonly element: Element
}

/** What marks a footnote in running text: `1`, `[1]`, `*`. */
const label = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})[\])]?$/i
const wayBack = /^(?:[↩↑⏎^\s\ufe0e\ufe0f]+|(?:jump )?(?:back|up)(?: to (?:text|top))?|zurück|retour|volver)$/iu
const headings = /^(?:foot|end)?notes?$|^(?:notes and )?references$|^(?:fuß|end)noten$|^anmerkungen$|^einzelnachweise$|^notes et références$|^notas$|^referencias$|^примечания$|^脚注$|^注释$|^参考资料$/i

/**
 * Links from a mark in the text to a paragraph or an entry of a list below it that leads back or begins with the same
 * mark, as editors of web pages make footnotes of, become footnotes. In place, on a safe tree.
 */
export function linkFootnotes(root: Root): void {
  const targets = targetsOf(root)
  const notes = new Map<Element, Note>()
  const open = new Set<Element>()
  const place = (parent: Root | Element): void => {
    for (const child of [...parent.children]) {
      if (child.type !== 'element') continue
      open.add(child)
      const target = targets.get(addressOf(child) ?? '')
      if (child.tagName === 'a' && target !== undefined && !open.has(target) && label.test(lineOf(child)) && isNote(target, lineOf(child))) {
        const note = notes.get(target) ?? { identifier: String(notes.size + 1), element: target }
        notes.set(target, note)
        Object.assign(child, { tagName: 'footnote-mark', properties: { identifier: note.identifier }, children: [] })
      } else place(child)
    }
  }
  place(root)
  if (notes.size === 0) return
  unwrapMarks(root)
  takeOut(root, new Set(notes.keys()))
  for (const { identifier, element } of notes.values()) root.children.push({ type: 'element', tagName: 'footnote-note', properties: { identifier }, children: wordsOf(element), ...positionOf(element) })
}

export const footnoteHandlers: Readonly<Record<string, Handle>> = {
  'footnote-mark': (_state, node: Element) => ({ type: 'footnoteReference', identifier: String(node.properties['identifier']), ...positionOf(node) }),
  'footnote-note': (state, node: Element) => ({ type: 'footnoteDefinition', identifier: String(node.properties['identifier']), children: state.toFlow(state.all(node)).filter(isFlow), ...positionOf(node) }),
}

function isFlow<N extends { readonly type: string }>(node: N): node is Extract<N, { readonly type: 'paragraph' | 'list' | 'blockquote' | 'code' | 'table' }> {
  return ['paragraph', 'list', 'blockquote', 'code', 'table'].includes(node.type)
}

/** By id, or by the name of an anchor inside: the entry or paragraph that is named. */
function targetsOf(root: Root): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>()
  const walk = (parent: Root | Element, around: Element | null): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      const block = ['li', 'p', 'dd'].includes(child.tagName) ? child : around
      for (const name of [child.properties.id, child.properties.name]) if (typeof name === 'string' && block !== null && !targets.has(name)) targets.set(name, block)
      walk(child, block)
    }
  }
  walk(root, null)
  return targets
}

function addressOf({ properties }: Element): string | null {
  const { href } = properties
  if (typeof href !== 'string' || !href.startsWith('#')) return null
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

function isNote(target: Element, mark: string): boolean {
  if (target.tagName === 'li') return true
  return holdsWayBack(target) || lineOf(target).replace(/^[[(]/, '').startsWith(mark.replace(/[[\]()]/g, ''))
}

function holdsWayBack(node: Element): boolean {
  return (node.tagName === 'a' && addressOf(node) !== null) || node.children.some((child) => child.type === 'element' && holdsWayBack(child))
}

/** `<sup>` around nothing but marks goes. */
function unwrapMarks(parent: Root | Element): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    const [only, ...rest] = child.children.filter((inside) => inside.type !== 'text' || inside.value.trim() !== '')
    if (child.tagName === 'sup' && rest.length === 0 && only?.type === 'element' && only.tagName === 'footnote-mark') parent.children[index] = only
    else unwrapMarks(child)
  }
}

/** Without the notes, the lists that hold nothing else, and their headings and rules. */
function takeOut(parent: Root | Element, notes: ReadonlySet<Element>): void {
  const kept: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'doctype' || (child.type === 'element' && notes.has(child))) continue
    const hadWords = child.type === 'element' && lineOf(child) !== ''
    if (child.type === 'element') takeOut(child, notes)
    const isEmptied = hadWords && child.type === 'element' && lineOf(child) === '' && !holdsPicture(child)
    if (!isEmptied) kept.push(child)
    else while (isHeadOfNotes(kept.at(-1))) kept.pop()
  }
  // A list inside may be what was emptied.
  if (parent.type === 'element' && kept.every(isHeadOfNotes) && parent.children.length > kept.length) kept.length = 0
  parent.children.length = 0
  for (const child of kept) parent.children.push(child)
}

function isHeadOfNotes(node: ElementContent | undefined): boolean {
  if (node === undefined) return false
  if (node.type !== 'element') return node.type === 'text' && node.value.trim() === ''
  return node.tagName === 'hr' || (/^h[1-6]$/.test(node.tagName) && headings.test(lineOf(node)))
}

function holdsPicture(node: Element): boolean {
  return node.tagName === 'img' || node.tagName === 'footnote-mark' || node.children.some((child) => child.type === 'element' && holdsPicture(child))
}

/** The words of a note, without its own mark and the way back. */
function wordsOf(element: Element): ElementContent[] {
  const strip = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      const text = lineOf(child)
      if (child.tagName === 'a' && addressOf(child) !== null && (text === '' || wayBack.test(text) || label.test(text))) return []
      const inside = strip(child)
      return text !== '' && lineOf(inside) === '' ? [] : [inside]
    }),
  })
  const stripped = strip(element)
  trimStart(stripped)
  trimEnd(stripped)
  return element.tagName === 'li' ? stripped.children : [{ ...stripped, tagName: 'p', properties: {} }]
}

/** "1." or "[1]" in front; `false` once words have begun. */
function trimStart(node: Element): boolean {
  for (const child of node.children) {
    if (child.type === 'element' && !trimStart(child)) return false
    if (child.type !== 'text' || child.value.trim() === '') continue
    child.value = child.value.replace(/^\s*(?:[[(]?(?:\d{1,3}|[*†‡§]{1,3})[\]).:]+|[*†‡§]{1,3}|\^)\s*/u, '')
    return false
  }
  return true
}

function trimEnd(node: Element): void {
  const last = node.children.at(-1)
  if (last?.type === 'element') trimEnd(last)
  if (last?.type !== 'text') return
  last.value = last.value.trimEnd()
  if (last.value === '') trimEnd({ ...node, children: node.children.slice(0, -1) })
}
