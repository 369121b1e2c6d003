import type { Element } from 'hast'
import { h } from 'hastscript'
import { printPolicy } from '../../browser/print-policy.ts'
import type { Labels } from '../../language/labels.ts'
import type { Rendered, RenderedSlide } from '../../trees/rendered.ts'
import { writeDocument } from '../document.ts'
import type { ExportContext, Exporter } from '../exporter.ts'
import { frame, occasion, writingLines } from '../page-parts.ts'
import pageStyle from '../page.css?raw'
import { frameStyle, papers } from '../paper.ts'
import handoutStyle from './handout.css?raw'
import { handoutLayout, type HandoutLayout, type SlidesPerPage } from './layout.ts'

/** Several slides a page, with lines to write on and room for a name. */
export const handout: Exporter = {
  file: 'handout.pdf',
  isWanted: (options) => options.handout !== null,
  async write(rendered, { labels, options, print }) {
    return print({ html: handoutDocument(rendered, labels, options), title: `${rendered.meta.title} · ${labels.handout}` })
  },
}

/** More lines than any page has room for. */
const mostLines = 24

/** The static document of the handout: `ceil(slides / n)` pages. */
export function handoutDocument(rendered: Rendered, labels: Labels, options: Pick<ExportContext['options'], 'handout' | 'paper'>): string {
  const perPage = options.handout ?? 6
  const layout = handoutLayout(perPage, options.paper, rendered)
  const paper = papers[options.paper]
  const groups = inGroups(rendered.slides, perPage)
  const pages = groups.map((slides, i) =>
    h('div', { className: ['page'] }, [
      pageHead(rendered, labels),
      h(
        'main',
        { className: ['sheet'], dataLines: layout.lines },
        slides.map((slide) => cell(slide, rendered, labels, layout)),
      ),
      h('footer', { className: ['small'] }, [h('span', rendered.footer ?? labels.handout), h('span', labels.page(labels.number(i + 1), labels.number(groups.length)))]),
    ]),
  )
  return writeDocument({
    rendered,
    variant: 'light',
    title: `${rendered.meta.title} · ${labels.handout}`,
    policy: printPolicy,
    styles: [rendered.css, pageStyle, handoutStyle, pageSize(paper, layout)],
    bodyClass: 'handout',
    body: pages,
  })
}

function pageSize({ width, height }: { readonly width: number; readonly height: number }, layout: HandoutLayout): string {
  const { columns, cellHeight, slideWidth } = layout
  return `@page { size: ${width}mm ${height}mm }
:root { --page-width: ${width}mm; --page-height: ${height}mm; --columns: ${columns}; --cell-height: ${cellHeight}mm; --slide-width: ${slideWidth}mm }`
}

function pageHead(rendered: Rendered, labels: Labels): Element {
  const when = occasion(rendered)
  return h('header', [
    h('div', [h('p', { className: ['name'] }, rendered.meta.title), ...(when === '' ? [] : [h('p', { className: ['small'] }, when)])]),
    h('div', { className: ['fields', 'small'] }, [h('span', [labels.name, h('i')]), h('span', { className: ['date'] }, [labels.date, h('i')])]),
  ])
}

function cell(slide: RenderedSlide, rendered: Rendered, labels: Labels, layout: HandoutLayout): Element {
  return h('article', [
    frame(slide, frameStyle(layout.slideWidth, rendered)),
    h('p', { className: ['caption', 'small'] }, [h('b', labels.number(slide.number)), slide.section]),
    writingLines(mostLines),
  ])
}

function inGroups<T>(items: readonly T[], size: SlidesPerPage): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}
