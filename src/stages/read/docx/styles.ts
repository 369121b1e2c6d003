import type { Element } from 'xast'
import { attribute, elementsOf, find, isOn, parseXml, valueOf } from './xml.ts'

/** What a paragraph is by its style; a heading by its level from 1. */
export type Role = 'title' | 'subtitle' | 'author' | 'date' | 'quotation' | 'code' | 'caption' | 'contents' | { readonly level: number } | null

export interface ParagraphStyle {
  readonly role: Role
  /** The list it is in by its style. */
  readonly list: { readonly id: string; readonly level: string } | null
  readonly isHidden: boolean
}

export interface LetterStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly code: boolean
  readonly isHidden: boolean
}

/** The languages that a piece of text may have, by its script: `w:val`, `w:eastAsia`, `w:bidi`. */
export type Languages = Element | null

export interface Styles {
  readonly paragraph: (id: string | null) => ParagraphStyle
  readonly letters: (id: string) => LetterStyle
  /** Of text that says nothing itself. */
  readonly language: Languages
}

/** The styles of a document; a style is what it is based on until it says otherwise. */
export function readStyles(xml: string): Styles {
  const top = xml === '' ? null : parseXml(xml)
  const byId = new Map(elementsOf(top).flatMap((style): [string, Element][] => (style.name === 'w:style' ? [[attribute(style, 'w:styleId') ?? '', style]] : [])))
  const usual = [...byId.values()].find((style) => attribute(style, 'w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(style, 'w:default') ?? '')) ?? null

  /** The style and those below it. */
  function chain(id: string | null): Element[] {
    const found: Element[] = []
    for (let style = byId.get(id ?? ''); style !== undefined && !found.includes(style); style = byId.get(valueOf(style, 'w:basedOn') ?? '')) found.push(style)
    return found
  }

  const paragraphs = new Map<string | null, ParagraphStyle>()
  return {
    paragraph(id) {
      const known = paragraphs.get(id) ?? paragraphStyle(id ?? '', chain(id ?? attribute(usual, 'w:styleId')))
      paragraphs.set(id, known)
      return known
    },
    letters(id) {
      const styles = chain(id)
      const has = (name: string): boolean => {
        const deciding = styles.find((style) => find(style, 'w:rPr', name) !== null)
        return deciding !== undefined && isOn(find(deciding, 'w:rPr'), name)
      }
      const names = [id, ...styles.map(nameOf)].map(plain)
      return {
        bold: has('w:b'),
        italic: has('w:i') || names.includes('emphasis'),
        code: names.some((name) => codeLetters.has(name)),
        isHidden: has('w:vanish'),
      }
    },
    language: find(usual, 'w:rPr', 'w:lang') ?? find(top, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang'),
  }
}

function paragraphStyle(id: string, styles: readonly Element[]): ParagraphStyle {
  const numbered = styles.map((style) => find(style, 'w:pPr', 'w:numPr')).find((list) => valueOf(list, 'w:numId') !== null) ?? null
  const list = valueOf(numbered, 'w:numId')
  return {
    role: roleOf(id, styles),
    list: list === null || list === '0' ? null : { id: list, level: valueOf(numbered, 'w:ilvl') ?? '0' },
    isHidden: styles.some((style) => isOn(find(style, 'w:rPr'), 'w:vanish')),
  }
}

/** The nearest style that says what it is, by its name or by its level in Word's outline. */
function roleOf(id: string, styles: readonly Element[]): Role {
  const nearest = styles.length === 0 ? [{ names: [plain(id)], outline: null }] : styles.map((style) => ({ names: [plain(nameOf(style)), plain(attribute(style, 'w:styleId') ?? '')], outline: valueOf(style, 'w:pPr', 'w:outlineLvl') }))
  for (const { names, outline } of nearest) {
    for (const name of names) {
      const role = roleByName(name)
      if (role !== null) return role
    }
    const level = outlineLevel(outline)
    if (level !== undefined) return level
  }
  return null
}

/** What an outline level says: a heading, body text (`null`), or nothing (`undefined`). */
export function outlineLevel(value: string | null): { readonly level: number } | null | undefined {
  if (value === null || !/^\d$/.test(value)) return undefined
  return value === '9' ? null : { level: Number(value) + 1 }
}

function roleByName(name: string): Role {
  const level = /^(?:heading|berschrift|überschrift|titre|título|titulo|encabezado|rubrik|kop|titolo|заголовок)([1-9])$/u.exec(name)?.[1]
  return level === undefined ? (roles.get(name) ?? (/^(?:toc\d|tocheading|tableoffigures|contentsheading|contents\d|verzeichnis\d|inhaltsverzeichnis(?:überschrift|berschrift)?)$/u.test(name) ? 'contents' : null)) : { level: Number(level) }
}

/**
 * Names without spaces and capitals. Word keeps its own in English in every language; ids follow the language, and
 * other programs translate both.
 */
const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...names('title', 'title', 'titel', 'doctitle'),
  ...names('subtitle', 'subtitle', 'untertitel', 'sous-titre', 'soustitre', 'subtítulo'),
  ...names('author', 'author'),
  ...names('date', 'date'),
  ...names('quotation', 'quote', 'intensequote', 'blocktext', 'blockquote', 'quotations', 'blockquotation', 'zitat', 'intensiveszitat', 'citation', 'citationintense', 'cita', 'citadestacada', 'textodebloque'),
  ...names('code', 'htmlpreformatted', 'sourcecode', 'code', 'preformattedtext', 'macrotext', 'plaintextcode'),
  ...names('caption', 'caption', 'imagecaption', 'figure', 'illustration', 'beschriftung', 'légende', 'lgende', 'descripción', 'descripcin'),
])
const codeLetters: ReadonlySet<string> = new Set(['verbatimchar', 'htmlcode', 'htmltypewriter', 'sourcetext', 'codechar', 'htmlsample', 'htmlkeyboard'])

function names(role: Role, ...all: readonly string[]): [string, Role][] {
  return all.map((name) => [name, role])
}

function nameOf(style: Element): string {
  return valueOf(style, 'w:name') ?? ''
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '')
}
