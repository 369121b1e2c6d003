import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../trees/talk.ts'
import { renderHeading } from '../heading.ts'
import type { RenderContext } from '../kind.ts'
import { splitLines } from './lines.ts'

/** One `<span class="line">` a line, its number a counter of the style sheet. */
export function render(slide: Slide<'code'>, context: RenderContext): readonly ElementContent[] {
  const text = slide.code.join('\n')
  const { highlight } = context.assets
  const lines = splitLines(highlight === null ? [{ type: 'text', value: text }] : highlight(text, slide.language))
  const content = lines.flatMap((line, index): readonly ElementContent[] => {
    const className = slide.emphasised.includes(slide.start + index) ? ['line', 'hit'] : ['line']
    const element = h('span', { className }, ...line)
    return index === 0 ? [element] : [{ type: 'text', value: '\n' }, element]
  })
  const digits = String(slide.start + slide.code.length - 1).length
  const style = slide.start === 1 ? {} : { style: `counter-reset: line ${slide.start - 1}` }
  return [
    renderHeading(slide, context),
    h(
      'pre',
      { dataSize: slide.size === 26 ? '1' : '2', ...(digits > 3 ? { dataDigits: String(digits) } : {}), ...style },
      h('code', slide.language === null ? {} : { className: [`language-${slide.language}`] }, ...content),
    ),
  ]
}
