import { printPolicy } from '../../browser/print-policy.ts'
import type { Rendered } from '../../trees/rendered.ts'
import { writeDocument } from '../document.ts'
import type { Exporter } from '../exporter.ts'
import slidesStyle from './slides.css?raw'

/** One page a slide, exactly as on screen. */
export const slidesPdf: Exporter = {
  file: 'slides.pdf',
  isWanted: ({ pdf }) => pdf,
  async write(rendered, { print }) {
    return print({ html: slidesDocument(rendered), title: rendered.meta.title, checksSlides: true })
  },
}

/** The static, script-free document that is printed. */
export function slidesDocument(rendered: Rendered): string {
  const { size, slides, css, variant, meta } = rendered
  return writeDocument({
    rendered,
    variant,
    title: meta.title,
    policy: printPolicy,
    styles: [css, `@page { size: ${size.width}px ${size.height}px; margin: 0 }`, slidesStyle],
    bodyClass: 'deck',
    body: slides.map(({ slide }) => slide),
  })
}
