import type { Element } from 'hast'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import { positionOf } from '../html-blocks.ts'
import { formulaClass } from './style-map.ts'

/** What becomes of the TeX of formulas on the way through HTML. */
export const formulaHandlers: Readonly<Record<'code' | 'pre', Handle>> = {
  code: (state, node: Element) => (isFormula(node) ? { type: 'inlineMath', value: toText(node), ...positionOf(node) } : defaultHandlers.code(state, node)),
  pre: (state, node: Element) => (isFormula(node) ? { type: 'math', value: toText(node), ...positionOf(node) } : defaultHandlers.pre(state, node)),
}

function isFormula({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes(formulaClass)
}
