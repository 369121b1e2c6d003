import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Labels } from '../../language/labels.ts'
import type { Essay } from '../../trees/essay.ts'
import type { Slide, Talk } from '../../trees/talk.ts'

/** The quiet margin of a slide: where it stands, its number, how far the talk has come. Title and closing slides have none. */
export function renderFurniture(slide: Slide, talk: Talk, essay: Essay, labels: Labels): Element[] {
  if (slide.kind === 'title' || slide.kind === 'closing') return []
  const progress = Math.round((slide.number / talk.slides.length) * 1000) / 1000
  return [
    h('div', { className: ['foot'] }, h('span', footerText(slide, essay)), h('span', { className: ['number'] }, labels.number(slide.number))),
    h('div', { className: ['progress'], style: `--p:${progress}`, ariaHidden: 'true' }),
  ]
}

/** The nearest section whose heading is not on the slide already; else the talk's title. */
function footerText({ heading, trail }: Slide, essay: Essay): string {
  const outer = trail.filter((section) => section !== heading)
  return outer.at(-1)?.text ?? essay.meta.title
}
