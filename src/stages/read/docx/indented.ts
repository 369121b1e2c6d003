import type { Element } from 'xast'
import type { Styles } from './styles.ts'
import { findAll, find, textIn, valueOf } from './xml.ts'

/** A centimetre, in twentieths of a point. */
const indent = 567
const fewestWords = 8
/** Where more paragraphs of a document are set in on both sides than this, it is how the document looks. */
const largestShare = 1 / 4

/** Plain paragraphs of several words that are set in on both sides, where few are: these are quotations. */
export function indentedIn(document: Element, styles: Styles): ReadonlySet<Element> {
  const plain = findAll(document, 'w:p', ['w:tbl', 'w:txbxContent']).filter((paragraph) => isPlain(find(paragraph, 'w:pPr'), styles) && wordsIn(paragraph) > 0)
  const indented = plain.filter((paragraph) => isIndented(find(paragraph, 'w:pPr')) && wordsIn(paragraph) >= fewestWords)
  return new Set(indented.length <= plain.length * largestShare ? indented : [])
}

/** Neither by a style something of its own nor in a list. */
function isPlain(properties: Element | null, styles: Styles): boolean {
  return styles.roleOf(properties) === null && find(properties, 'w:numPr') === null && styles.listOf(properties) === null
}

function isIndented(properties: Element | null): boolean {
  const by = find(properties, 'w:ind')
  const left = Number(valueOf(by, 'w:start') ?? valueOf(by, 'w:left') ?? 0)
  const right = Number(valueOf(by, 'w:end') ?? valueOf(by, 'w:right') ?? 0)
  return left >= indent && right >= indent && !/^(?:center|right|end)$/.test(valueOf(find(properties, 'w:jc')) ?? '')
}

function wordsIn(paragraph: Element): number {
  const text = findAll(paragraph, 'w:t').map(textIn).join('').trim()
  return text === '' ? 0 : text.split(/\s+/).length
}
