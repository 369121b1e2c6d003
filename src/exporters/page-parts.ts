import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Rendered, RenderedSlide } from '../trees/rendered.ts'

/** A live slide, drawn small. */
export function frame({ slide }: RenderedSlide, style: string): Element {
  return h('div', { className: ['frame'], style }, slide)
}

/** Ruled lines for writing; what does not fit its box is not seen. */
export function writingLines(count: number): Element {
  return h('div', { className: ['lines'], ariaHidden: 'true' }, Array.from({ length: count }, () => h('i')))
}

/** "Course · date", as far as they are known. */
export function occasion({ meta }: Rendered): string {
  return [meta.course, meta.date].filter((part) => part !== null && part !== '').join(' · ')
}
