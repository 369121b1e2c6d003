import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'

/** What a slide or its notes show to the eye, line by line as blocks and cells part it; formulas part lines as well. */
export function shownLines(element: Element): string[] {
  const lines = toText(without(element, names('unseen', 'notes', 'silhouette'), true)).split(/[\n\t]/)
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
}

function shownFormulas(element: Element): string[] {
  return descendants(element)
    .filter(names('katex'))
    .map((formula) => toText(without(formula, names('katex-mathml'), false)))
}

/** The text of the heading of a slide. */
export function headingOf(element: Element): string {
  const heading = descendants(element).find(({ tagName }) => /^h[1-6]$/.test(tagName))
  return heading === undefined ? '' : toText(heading).replace(/\s+/g, ' ').trim()
}

/** Text without what a PDF need not keep: white space, soft hyphens, ligatures. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2060]+/gu, '')
}

type Test = (element: Element) => boolean

function names(...hidden: readonly string[]): Test {
  return ({ properties: { className } }) => Array.isArray(className) && className.some((name) => hidden.includes(String(name)))
}

function without(element: Element, isLeftOut: Test, partsAtFormulas: boolean): Element {
  const children = element.children.flatMap((child): Element['children'] => {
    if (child.type !== 'element') return [child]
    if (isLeftOut(child)) return []
    if (partsAtFormulas && names('katex')(child)) return [{ type: 'element', tagName: 'br', properties: {}, children: [] }]
    return [without(child, isLeftOut, partsAtFormulas)]
  })
  return { ...element, children }
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => (child.type === 'element' ? [child, ...descendants(child)] : []))
}

/** Lines and formulas of a slide that the text of a page lacks. */
export function missingFrom(pageText: string, slide: Element): string[] {
  const text = squeezed(pageText)
  const lines = shownLines(slide).filter((line) => !text.includes(squeezed(line)))
  // The parts of a formula stand in another order in a PDF; its symbols have to be there.
  const formulas = shownFormulas(slide).filter((formula) => !holdsAll(text, squeezed(formula)))
  return [...lines, ...formulas]
}

function holdsAll(text: string, symbols: string): boolean {
  const left = [...text]
  return [...symbols].every((symbol) => {
    const at = left.indexOf(symbol)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
