import type { Element } from 'hast'
import { h } from 'hastscript'
import { renderSlide } from '../../kinds/index.ts'
import type { PageSize, RenderContext } from '../../kinds/kind.ts'
import { scaleOf } from '../../kinds/type-scale.ts'
import type { Labels } from '../../language/labels.ts'
import { countCharacters, unitOf } from '../../language/words.ts'
import type { Analysis } from '../../trees/analysis.ts'
import type { Assets } from '../../trees/assets.ts'
import type { Essay } from '../../trees/essay.ts'
import type { Rendered, RenderedSlide } from '../../trees/rendered.ts'
import type { Slide, Talk } from '../../trees/talk.ts'
import { collectCss } from './css.ts'
import { renderFurniture } from './furniture.ts'
import { createImageRenderer } from './images.ts'
import { renderNotes } from './notes.ts'
import { createPointRenderer } from './points.ts'
import { renderSilhouette } from './silhouette.ts'
import { createConverter } from './to-hast.ts'

export interface RenderInput {
  readonly talk: Talk
  readonly essay: Essay
  readonly analysis: Analysis
  readonly assets: Assets
  readonly labels: Labels
  readonly size: PageSize
}

/** The markup of each slide and its notes, once, and the CSS they need. */
export function render({ talk, essay, analysis, assets, labels, size }: RenderInput): Rendered {
  const converter = createConverter(essay.root, essay.dir, assets.typesetMath)
  const images = createImageRenderer(talk.slides, assets.images)
  const spoken = analysis.sentences.filter(({ passage }) => essay.passages[passage]?.role !== 'footnote')
  const context: RenderContext = {
    essay,
    talk,
    assets,
    labels,
    box: { ...size, scale: scaleOf(essay.lang) },
    inline: converter.inline,
    blocks: converter.blocks,
    point: createPointRenderer(essay, converter),
    image: images.image,
    silhouette: (lit) => (assets.theme.silhouette ? renderSilhouette(spoken, lit) : null),
  }
  const unit = unitOf(essay.lang)
  const lengthOf = ({ words, notes }: Slide): number =>
    unit === 'word' ? words : analysis.sentences.slice(notes.from, notes.to).reduce((sum, { span }) => sum + countCharacters(essay.prose.slice(span.start, span.end)), 0)
  const slides = talk.slides.map((slide): RenderedSlide => ({
    id: slide.id,
    kind: slide.kind,
    number: slide.number,
    label: labelOf(slide, essay),
    section: slide.trail.at(-1)?.text ?? essay.meta.title,
    words: lengthOf(slide),
    seconds: slide.seconds,
    slide: sectionOf(slide, context),
    notes: renderNotes(slide, essay, analysis, converter),
  }))
  const { title, authors, date, course } = essay.meta
  return {
    meta: { title, authors, date, course, lang: essay.lang, dir: essay.dir, words: slides.reduce((sum, { words }) => sum + words, 0), unit, seconds: talk.seconds },
    slides,
    css: collectCss(slides.flatMap(({ slide, notes }) => [slide, notes]), essay.lang, assets),
    variant: assets.theme.variant,
    size,
    definitions: images.definitions,
    footer: assets.theme.footer,
  }
}

function sectionOf(slide: Slide, context: RenderContext): Element {
  const properties = {
    id: slide.id,
    className: ['slide'],
    dataKind: slide.kind,
    ...(slide.lines === null ? {} : { dataLines: `${slide.lines.start}-${slide.lines.end}` }),
    ...('step' in slide ? { dataStep: String(slide.step) } : {}),
    dataTiming: String(slide.seconds),
  }
  return h('section', properties, [...renderSlide(slide, context), ...renderFurniture(slide, context.talk, context.essay, context.labels)])
}

function labelOf(slide: Slide, essay: Essay): string {
  if (slide.kind === 'title') return essay.meta.title
  if (slide.kind === 'closing' || (slide.kind === 'statement' && slide.heading === null)) return slide.point.text
  return slide.heading?.text ?? slide.trail.at(-1)?.text ?? essay.meta.title
}
