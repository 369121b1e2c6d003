import type { Element, ElementContent } from 'hast'

/** How far a formula reaches, em of its type size. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** Sizes of KaTeX's classes `size1` to `size11`. */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488] as const
/** KaTeX sets its type larger than the text around it; the style sheet sets it back. */
const columnGap = 1
const rootSign = 0.86

/** An estimate from KaTeX's markup: widths of its characters summed, heights as its struts give them. */
export function extentOf(formula: Element): Extent {
  const html = find(formula, 'katex-html') ?? formula
  const bases = html.children.filter((child): child is Element => child.type === 'element')
  return {
    width: bases.reduce((sum, base) => sum + widthOf(base), 0) * 1.04,
    height: Math.max(1.2, ...struts(html)),
  }
}

function find(node: Element, className: string): Element | null {
  if (classes(node).includes(className)) return node
  for (const child of node.children) {
    const found = child.type === 'element' ? find(child, className) : null
    if (found !== null) return found
  }
  return null
}

function classes(node: Element): readonly string[] {
  const { className } = node.properties
  return Array.isArray(className) ? className.map(String) : typeof className === 'string' ? className.split(/\s+/u) : []
}

function struts(node: Element): readonly number[] {
  if (classes(node).includes('strut')) return [styleEm(node, 'height')]
  return node.children.flatMap((child) => (child.type === 'element' ? struts(child) : []))
}

function styleEm(node: Element, property: string): number {
  const { style } = node.properties
  if (typeof style !== 'string') return 0
  const value = new RegExp(`(?:^|;)\\s*${property}:\\s*(-?[\\d.]+)em`, 'u').exec(style)?.[1]
  return value === undefined ? 0 : Number(value)
}

function widthOf(node: ElementContent): number {
  if (node.type === 'text') return [...node.value].reduce((sum, character) => sum + advance(character), 0)
  if (node.type !== 'element') return 0
  const names = classes(node)
  if (names.some((name) => name === 'strut' || name === 'pstrut' || name === 'frac-line' || name === 'vlist-s' || name === 'katex-mathml')) return 0
  const own = styleEm(node, 'margin-right') + styleEm(node, 'margin-left') + (names.includes('mspace') ? styleEm(node, 'width') : 0)
  if (node.tagName === 'svg') return 0
  const children = node.children.map(widthOf)
  if (names.includes('vlist-r')) return children[0] ?? 0
  if (names.includes('vlist') || names.includes('vlist-t')) return own + Math.max(0, ...children)
  const sum = children.reduce((total, width) => total + width, 0)
  const column = names.some((name) => name.startsWith('col-align')) ? columnGap * 0.5 : 0
  const root = names.includes('sqrt') ? rootSign : 0
  return own + (sum + column + root) * scaleOf(names)
}

function scaleOf(names: readonly string[]): number {
  if (!names.includes('sizing') && !names.includes('fontsize-ensurer')) return 1
  const size = /^size(\d+)$/u.exec(names.find((name) => /^size\d+$/u.test(name)) ?? '')?.[1]
  const reset = /^reset-size(\d+)$/u.exec(names.find((name) => /^reset-size\d+$/u.test(name)) ?? '')?.[1]
  return (sizes[Number(size) - 1] ?? 1) / (sizes[Number(reset) - 1] ?? 1)
}

function advance(character: string): number {
  if (/[\u200B\u2061\s]/u.test(character)) return character === '\u00A0' || character === ' ' ? 0.25 : 0
  if (/[0-9]/u.test(character)) return 0.5
  if (/[=+\-−±×÷<>≤≥≈≡∼→⇒←⇔∈∉⊂∪∩]/u.test(character)) return 0.78
  if (/[∑∏⋃⋂]/u.test(character)) return 1.44
  if (/[()[\]{}|.,:;!'′ijlt∣]/u.test(character)) return 0.39
  if (/\p{Lu}|[mwMW]/u.test(character)) return 0.78
  return 0.57
}
