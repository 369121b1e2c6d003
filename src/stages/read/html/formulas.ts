import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import type { Handle } from 'hast-util-to-mdast'
import { defaultHandlers } from 'hast-util-to-mdast'
import { h } from 'hastscript'
import { MathMLToLaTeX } from 'mathml-to-latex'
import type {} from 'mdast-util-math'
import type { Report } from '../../../messages/report.ts'
import { positionOf } from '../position.ts'

/** What KaTeX, MathJax and MediaWiki put around a formula: several forms of it, one of which is MathML. */
const wrappers: ReadonlySet<string> = new Set(['katex-display', 'katex', 'mwe-math-element', 'MathJax', 'MathJax_Display', 'MathJax_Preview'])

/** MathML, and the scripts of MathJax, become code named `math`, which is harmless and read as a formula later. In place. */
export function markFormulas(parent: Root | Element, report: Report): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue
    const formula = formulaOf(node, report)
    if (formula === null) markFormulas(node, report)
    else parent.children[index] = formula
  }
  const shown = parent.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  // A formula on lines of its own is no part of a paragraph.
  if (parent.type === 'element' && parent.tagName === 'p' && shown.every(isDisplayed)) parent.tagName = 'div'
}

function isDisplayed(node: Root['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'pre'
}

function formulaOf(node: Element, report: Report): ElementContent | null {
  const type = String(node.properties.type ?? '')
  if (node.tagName === 'script' && type.startsWith('math/tex')) return asCode(toText(node, { whitespace: 'pre' }), type.includes('display'), node)
  const classes = Array.isArray(node.properties.className) ? node.properties.className.map(String) : []
  const isWrapper = node.tagName === 'mjx-container' || classes.some((name) => wrappers.has(name))
  const math = node.tagName === 'math' ? node : isWrapper ? mathIn(node) : null
  // The picture of a formula whose source stands in a script beside it.
  if (math === null) return isWrapper && classes.some((name) => name.startsWith('MathJax')) ? { type: 'text', value: '' } : null
  const isDisplay = math.properties.display === 'block' || classes.includes('katex-display') || node.properties.display === 'true'
  return asCode(texOf(math, report), isDisplay, node)
}

function mathIn({ children }: Element): Element | null {
  for (const child of children) {
    if (child.type !== 'element') continue
    const math = child.tagName === 'math' ? child : mathIn(child)
    if (math !== null) return math
  }
  return null
}

/** The TeX that it was made of, where the page has it. */
function texOf(math: Element, report: Report): string {
  const source = annotationIn(math) ?? (typeof math.properties['alttext'] === 'string' ? math.properties['alttext'] : null)
  if (source !== null) return source.trim().replace(/^\{\\displaystyle ([^]*)\}$/, '$1')
  try {
    return MathMLToLaTeX.convert(toHtml(math, { closeSelfClosing: true })).trim()
  } catch {
    const line = math.position?.start.line ?? 1
    report.add('web-formula', 'A formula of the page cannot be read; its letters are kept.', { place: { line } })
    return `\\text{${toText(math).replace(/[\\{}$&#^_%~]/g, ' ')}}`
  }
}

function annotationIn({ children }: Element): string | null {
  for (const child of children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'annotation' && /tex/i.test(String(child.properties['encoding'] ?? ''))) return toText(child, { whitespace: 'pre' })
    const found = annotationIn(child)
    if (found !== null) return found
  }
  return null
}

function asCode(tex: string, isDisplay: boolean, node: Element): ElementContent {
  const place = positionOf(node)
  const code: Element = { ...h('code', { className: ['language-math'] }, tex.trim()), ...place }
  return isDisplay ? { ...h('pre', code), ...place } : code
}

/** Code named `math` as formulas. */
export const formulaHandlers: Readonly<Record<string, Handle>> = {
  code: (state, node: Element) => (isMath(node) ? { type: 'inlineMath', value: toText(node, { whitespace: 'pre' }), ...positionOf(node) } : defaultHandlers.code(state, node)),
  pre: (state, node: Element) => {
    const [code] = node.children
    return code?.type === 'element' && isMath(code) ? { type: 'math', value: toText(code, { whitespace: 'pre' }).trim(), ...positionOf(node) } : defaultHandlers.pre(state, node)
  },
}

function isMath({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('language-math')
}
