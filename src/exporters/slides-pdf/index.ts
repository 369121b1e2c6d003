import { printPolicy } from '../../browser/print-policy.ts'
import type { Rendered } from '../../trees/rendered.ts'
import { writeDocument } from '../document.ts'
import type { Exporter } from '../exporter.ts'
import slidesStyle from './slides.css?raw'

/** One page a slide, exactly as on screen. */
export const slidesPdf: Exporter = {
  name: 'slides',
  isWanted: ({ pdf }) => pdf,
  async write(rendered, { print }) {
    const { title } = rendered.meta
    return { name: 'slides.pdf', content: await print({ html: slidesDocument(rendered), title, file: 'slides.pdf', checksSlides: true }) }
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
