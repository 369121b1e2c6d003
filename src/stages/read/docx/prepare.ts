import type { Element, ElementContent } from 'xast'
import type { Report } from '../../../messages/report.ts'
import { toTex } from './formula/to-tex.ts'
import { paragraphMark, styleIds } from './style-map.ts'
import { outlineLevel, type Role, type Styles } from './styles.ts'
import { drawingWithoutPicture, unfold } from './unfold.ts'
import { attribute, descendants, element, elementsOf, find, isOn, lettersOf, valueOf } from './xml.ts'

/** What is said on a title page by styles, and what is not going to be in the talk. */
export interface Prepared {
  readonly front: Readonly<Record<'subtitle' | 'author' | 'date', readonly string[]>>
  readonly comments: number
  /** Stretches of text that were deleted while changes were tracked. */
  readonly deletions: number
  /** Stretches of hidden text. */
  readonly hidden: number
  /** Lines of the table of contents. */
  readonly contents: number
}

/**
 * Makes a document into one that mammoth reads whole: every paragraph has its number in a bookmark, its style is one of
 * `styleIds`, and formulas are TeX. Works on the tree itself; also on the footnotes, whose paragraphs have no numbers.
 */
export function prepare(root: Element, styles: Styles, report: Report, part: 'document' | 'notes' = 'document'): Prepared {
  const front: Record<'subtitle' | 'author' | 'date', string[]> = { subtitle: [], author: [], date: [] }
  const losses = { comments: descendants(root, 'w:commentReference').length, deletions: deletionsIn(root), hidden: 0, contents: 0 }
  unfold(root)
  const hasTitle = descendants(root, 'w:p').some((paragraph) => roleOf(paragraph, styles) === 'title')
  let number = 0
  let isFront = part === 'document'

  function walk(parent: Element): void {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return child.type === 'text' || child.type === 'cdata' ? [child] : []
      if (child.name === 'w:p') return paragraph(child)
      walk(child)
      return [child]
    })
  }

  function paragraph(node: Element): Element[] {
    number += 1
    const place = part === 'document' ? { place: { line: number } } : {}
    const role = roleOf(node, styles)
    const isEmpty = lettersOf(node).trim() === '' && descendants(node, 'w:drawing', 'w:pict', 'w:object', 'm:oMath').length === 0
    if (role === 'contents') {
      if (!isEmpty) losses.contents += 1
      return []
    }
    if (isFront && (role === 'subtitle' || role === 'author' || role === 'date')) {
      front[role].push(lettersOf(node).replace(/\s+/g, ' ').trim())
      return []
    }
    isFront &&= isEmpty || role === 'title'
    losses.hidden += prepareRuns(node, styles)
    reportDrawings(node, report, place)
    const formulas = convertFormulas(node, report, place)
    setProperties(node, role, styles, hasTitle)
    const marked = [node, ...formulas.map((tex) => element('w:p', {}, [element('w:pPr', {}, [element('w:pStyle', { 'w:val': styleIds.formula })]), textRun(tex)]))].filter(
      (each) => each !== node || formulas.length === 0 || lettersOf(node).trim() !== '',
    )
    if (!isEmpty) for (const each of marked) mark(each, number)
    return marked
  }

  walk(root)
  return { front, ...losses }
}

function mark(paragraph: Element, number: number): void {
  const start = elementsOf(paragraph).findIndex(({ name }) => name === 'w:pPr') + 1
  paragraph.children = [...elementsOf(paragraph).slice(0, start), element('w:bookmarkStart', { 'w:id': '0', 'w:name': `${paragraphMark}${number}` }), ...elementsOf(paragraph).slice(start)]
}

function roleOf(paragraph: Element, styles: Styles): Role {
  const properties = find(paragraph, 'w:pPr')
  const outline = outlineLevel(valueOf(properties, 'w:outlineLvl'))
  const { role } = styles.paragraph(valueOf(properties, 'w:pStyle'))
  return outline === undefined || (role !== null && typeof role !== 'object') ? role : outline
}

/** The style by which mammoth knows it, and the list that it is in by its style. */
function setProperties(paragraph: Element, role: Role, styles: Styles, hasTitle: boolean): void {
  const old = find(paragraph, 'w:pPr')
  const { list } = styles.paragraph(valueOf(old, 'w:pStyle'))
  const id = styleIdOf(role, hasTitle)
  const isListed = find(old, 'w:numPr') !== null || list === null || id !== null
  const properties = element('w:pPr', {}, [
    ...(id === null ? [] : [element('w:pStyle', { 'w:val': id })]),
    ...(isListed ? [] : [element('w:numPr', {}, [element('w:ilvl', { 'w:val': list.level }), element('w:numId', { 'w:val': list.id })])]),
    ...elementsOf(old).filter(({ name }) => name === 'w:rPr' || (name === 'w:pStyle' ? id === null : name === 'w:numPr' && id === null)),
  ])
  paragraph.children = [properties, ...paragraph.children.filter((child) => child !== old)]
}

/** Headings stand below a title that is a paragraph of its own. */
function styleIdOf(role: Role, hasTitle: boolean): string | null {
  if (role === null || role === 'contents' || role === 'subtitle' || role === 'author' || role === 'date') return null
  if (typeof role === 'string') return styleIds[role]
  return `${styleIds.heading}${Math.min(6, role.level + (hasTitle ? 1 : 0))}`
}

/** Gives runs the looks of their styles, and takes hidden ones out. How many these were. */
function prepareRuns(paragraph: Element, styles: Styles): number {
  const isHidden = styles.paragraph(valueOf(paragraph, 'w:pPr', 'w:pStyle')).isHidden
  let hidden = 0
  const walk = (parent: Element): void => {
    parent.children = parent.children.filter((child) => {
      if (child.type !== 'element') return true
      if (child.name !== 'w:r') {
        walk(child)
        return true
      }
      const properties = find(child, 'w:rPr')
      const style = valueOf(properties, 'w:rStyle')
      const look = style === null ? null : styles.letters(style)
      if (find(properties, 'w:vanish') === null ? isHidden || look?.isHidden === true : isOn(properties, 'w:vanish')) {
        if (lettersOf(child).trim() !== '') hidden += 1
        return false
      }
      if (properties !== null && look !== null) {
        if (look.code) for (const each of elementsOf(properties)) if (each.name === 'w:rStyle') each.attributes['w:val'] = styleIds.letters
        if (look.bold && find(properties, 'w:b') === null) properties.children.push(element('w:b'))
        if (look.italic && find(properties, 'w:i') === null) properties.children.push(element('w:i'))
      }
      return true
    })
  }
  walk(paragraph)
  return hidden
}

/** Formulas become runs of TeX; those that are displayed, or alone in their paragraph, are returned. */
function convertFormulas(paragraph: Element, report: Report, place: object): string[] {
  const formulas = descendants(paragraph, 'm:oMath')
  if (formulas.length === 0) return []
  const inside = formulas.map(lettersOf).join('')
  const isAlone = lettersOf(paragraph).replace(/\s+/g, '') === inside.replace(/\s+/g, '')
  const displayed: string[] = []
  const convert = (node: Element): Element[] => {
    const { tex, unknown } = toTex(node)
    if (unknown.length > 0) {
      report.add('word-formula', `A formula holds something that has no form in TeX (${unknown.join(', ')}), of which only the letters are kept; look at its slide.`, { ...place, actual: tex })
    }
    if (tex === '') return []
    if (!isAlone) return [textRun(tex, styleIds.inlineFormula)]
    displayed.push(tex)
    return []
  }
  const walk = (parent: Element): void => {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      if (child.name === 'm:oMath') return convert(child)
      walk(child)
      return child.name === 'm:oMathPara' ? child.children : [child]
    })
  }
  walk(paragraph)
  return displayed
}

function textRun(text: string, style: string | null = null): Element {
  const properties = style === null ? [] : [element('w:rPr', {}, [element('w:rStyle', { 'w:val': style })])]
  return element('w:r', {}, [...properties, element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: text }])])
}

function reportDrawings(paragraph: Element, report: Report, place: object): void {
  for (const drawing of descendants(paragraph, 'w:drawing')) {
    const kind = drawingWithoutPicture(drawing)
    const alt = descendants(drawing, 'wp:docPr').map((properties) => attribute(properties, 'descr') ?? '').join(' ').trim()
    if (kind === 'chart' || kind === 'diagram') {
      report.add('unknown-image', `A ${kind}${alt === '' ? '' : ` ("${alt}")`} of Word is left out; copy it in Word and paste it as a picture.`, { ...place, actual: kind })
    }
    for (const picture of descendants(drawing, 'a:blip')) {
      const link = attribute(picture, 'r:link')
      if (link === null || attribute(picture, 'r:embed') !== null) continue
      report.add('remote-image', `A picture${alt === '' ? '' : ` ("${alt}")`} lies outside the Word file and is left out; insert it into the file.`, place)
      picture.attributes = {}
    }
  }
}

function deletionsIn(root: Element): number {
  return descendants(root, 'w:del').filter((deletion) => descendants(deletion, 'w:delText').some((text) => lettersOf(text).trim() !== '')).length
}
