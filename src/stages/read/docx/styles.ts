import type { Element } from 'xast'
import { roleByName, type Role } from './style-names.ts'
import { elementsIn, find, isOn, valueOf } from './xml.ts'

/** What the styles of letters say about a run. */
export interface RunLook {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isCode: boolean
  /** `null` where nothing is said. */
  readonly isHidden: boolean | null
}

/** The styles of a document. All look through the styles that a style is based on. */
export interface Styles {
  readonly roleOf: (paragraphProperties: Element | null) => Role | null
  /** The list a paragraph belongs to by its style. */
  readonly listOf: (paragraphProperties: Element | null) => Element | null
  readonly lookOf: (runProperties: Element | null) => RunLook
  /** Whether the style of a paragraph hides its text. */
  readonly hides: (paragraphProperties: Element | null) => boolean
}

export function stylesOf(root: Element | null): Styles {
  const byId = new Map<string, Element>()
  if (root !== null) for (const style of elementsIn(root, 'w:style')) byId.set(valueOf(style, 'w:styleId') ?? '', style)

  /** A style and those it is based on, nearest first; one that the file does not have counts by its id. */
  function chain(id: string | null): readonly { readonly name: string; readonly style: Element | null }[] {
    const seen = new Set<string>()
    const found: { name: string; style: Element | null }[] = []
    for (let next = id; next !== null && !seen.has(next); ) {
      seen.add(next)
      const style: Element | null = byId.get(next) ?? null
      found.push({ name: valueOf(find(style, 'w:name')) ?? next, style })
      next = valueOf(find(style, 'w:basedOn'))
    }
    return found
  }

  return {
    roleOf(properties) {
      for (const { name, style } of chain(valueOf(find(properties, 'w:pStyle')))) {
        const role = roleByName(name) ?? roleByLevel(find(style, 'w:pPr'))
        if (role !== null) return role
      }
      return roleByLevel(properties)
    },
    listOf(properties) {
      for (const { style } of chain(valueOf(find(properties, 'w:pStyle')))) {
        const list = find(style, 'w:pPr', 'w:numPr')
        if (list !== null) return list
      }
      return null
    },
    lookOf(properties) {
      const styles = chain(valueOf(find(properties, 'w:rStyle')))
      const says = (property: string, names: RegExp | null): boolean | null =>
        styles.map(({ name, style }) => isOn(find(style, 'w:rPr', property)) ?? (names?.test(name) === true ? true : null)).find((value) => value !== null) ?? null
      return {
        isBold: says('w:b', /^(?:strong|strong emphasis|intense emphasis)$/i) ?? false,
        isItalic: says('w:i', /^(?:emphasis|subtle emphasis|intense emphasis)$/i) ?? false,
        isCode: styles.some(({ name }) => /^(?:html code|html typewriter|verbatim char|source text|inline code|code char)$/i.test(name)),
        isHidden: says('w:vanish', null),
      }
    },
    hides: (properties) => chain(valueOf(find(properties, 'w:pStyle'))).map(({ style }) => isOn(find(style, 'w:rPr', 'w:vanish'))).find((value) => value !== null) ?? false,
  }
}

/** Levels count from 0; 9 is text. */
function roleByLevel(properties: Element | null): Role | null {
  const level = /^[0-8]$/.exec(valueOf(find(properties, 'w:outlineLvl')) ?? '')?.[0]
  return level === undefined ? null : { kind: 'heading', depth: Number(level) + 1 }
}
