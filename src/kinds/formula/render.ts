import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../trees/talk.ts'
import { renderHeading } from '../heading.ts'
import type { RenderContext } from '../kind.ts'

/** The formula, typeset; its source where mathematics is not at hand. */
export function render(slide: Slide<'formula'>, context: RenderContext): readonly ElementContent[] {
  const { typesetMath } = context.assets
  const formula = typesetMath === null ? h('code', slide.tex) : typesetMath(slide.tex, true)
  return [renderHeading(slide, context), h('div', { className: ['formula'], style: `--size: ${slide.size}px` }, formula)]
}
