import { slug } from 'github-slugger'
import type { Essay } from '../../trees/essay.ts'
import type { Slide } from '../../trees/talk.ts'

/** So many words of a slide without a heading make its id. */
const wordsOfId = 5

/** Ids from the words of the slides, so that they outlive changes elsewhere; a repeated one gets "-2", "-3". */
export function assignIds(slides: readonly Slide[], essay: Essay): string[] {
  const used = new Set<string>()
  return slides.map((slide) => {
    const base = slug(nameOf(slide, essay)) || slide.kind
    let id = base
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`
    used.add(id)
    return id
  })
}

function nameOf(slide: Slide, essay: Essay): string {
  if (slide.kind === 'title') return essay.meta.title
  if (slide.kind === 'closing') return firstWords(slide.point.text)
  if (slide.heading !== null) return slide.heading.origin === 'sentence' ? firstWords(slide.heading.text) : slide.heading.text
  if (slide.kind === 'statement') return firstWords(slide.point.text)
  if (slide.kind === 'points') return firstWords(slide.points[0]?.text ?? '')
  return slide.trail.at(-1)?.text ?? slide.kind
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, wordsOfId).join(' ')
}
