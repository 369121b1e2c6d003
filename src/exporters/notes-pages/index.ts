import type { Element } from 'hast'
import { h } from 'hastscript'
import { printPolicy } from '../../browser/print-policy.ts'
import type { Labels } from '../../language/labels.ts'
import type { Rendered, RenderedSlide } from '../../trees/rendered.ts'
import { writeDocument } from '../document.ts'
import type { ExportContext, Exporter } from '../exporter.ts'
import { frame, occasion, writingLines } from '../page-parts.ts'
import pageStyle from '../page.css?raw'
import { frameStyle, type Paper } from '../paper.ts'
import notesStyle from './notes-pages.css?raw'
import { pageMargins, bodyHeightOf } from './page-margins.ts'

/** Each slide above its full notes; notes that do not fit flow on, with the slide repeated. */
export const notesPages: Exporter = {
  file: 'notes.pdf',
  isWanted: (options) => options.notesPages,
  async write(rendered, { labels, options, print }) {
    return print({ html: notesDocument(rendered, labels, options), title: `${rendered.meta.title} · ${labels.notes}` })
  },
}

/** mm: a slide above notes that fit, and the tallest head of a table that Chromium repeats, as a share of the page. */
const largeSlide = 132
const headShare = 0.23
const headGap = 3
/** Notes of more characters may not fit below a large slide. */
const shortNotes = 1500
/** Of these, where letters are wider or lines stand farther apart. */
const roomOf: Readonly<Record<string, number>> = { ar: 0.8, fa: 0.8, ur: 0.65, hi: 0.85, zh: 0.4, ja: 0.4, ko: 0.5 }
const mostLines = 24

/** The static document of the notes pages. */
export function notesDocument(rendered: Rendered, labels: Labels, { paper }: Pick<ExportContext['options'], 'paper'>): string {
  return writeDocument({
    rendered,
    variant: 'light',
    title: `${rendered.meta.title} · ${labels.notes}`,
    policy: printPolicy,
    styles: [rendered.css, pageStyle, notesStyle, pageMargins(rendered, labels, occasion(rendered), paper)],
    bodyClass: 'notes-pages',
    body: rendered.slides.map((slide) => (isShort(slide, rendered.meta.lang, paper) ? shortSheet(slide, rendered, labels) : longSheet(slide, rendered, labels, paper))),
  })
}

function isShort({ notes }: RenderedSlide, lang: string, paper: Paper): boolean {
  const room = shortNotes * (roomOf[lang.split('-')[0] ?? ''] ?? 1) * (bodyHeightOf(paper) / bodyHeightOf('a4'))
  return textLength(notes) + 90 * notes.children.length <= room
}

function shortSheet(slide: RenderedSlide, rendered: Rendered, labels: Labels): Element {
  return h('article', { className: ['sheet', 'short'] }, [
    side(slide, labels),
    frame(slide, frameStyle(Math.min(largeSlide, (74.25 * rendered.size.width) / rendered.size.height), rendered)),
    asProse(slide.notes),
    h('p', { className: ['own', 'small'] }, labels.ownNotes),
    writingLines(mostLines),
  ])
}

function longSheet(slide: RenderedSlide, rendered: Rendered, labels: Labels, paper: Paper): Element {
  const height = headShare * bodyHeightOf(paper) - headGap
  const small = frameStyle((height * rendered.size.width) / rendered.size.height, rendered)
  return h('table', { className: ['sheet', 'long'], role: 'presentation' }, [
    h('thead', h('tr', h('th', h('div', { className: ['head'] }, [side(slide, labels), frame(slide, small)])))),
    h('tbody', h('tr', h('td', asProse(slide.notes)))),
  ])
}

/** On paper the notes are the text itself and no aside to it. */
function asProse(notes: Element): Element {
  return h('div', { className: ['notes'] }, notes.children)
}

function side({ number, section, words, seconds }: RenderedSlide, labels: Labels): Element {
  const time = words === 0 ? [] : [h('p', [labels.duration(seconds), h('br'), labels.words(words)]), h('p', { className: ['key'] }, labels.onTheSlide)]
  return h('div', { className: ['side', 'small'] }, [h('p', { className: ['number'] }, labels.number(number)), h('p', h('b', section)), ...time])
}

function textLength(node: Element): number {
  return node.children.reduce((sum, child) => sum + (child.type === 'text' ? child.value.length : child.type === 'element' ? textLength(child) : 0), 0)
}
