import type { Labels } from '../../language/labels.ts'
import type { Rendered } from '../../trees/rendered.ts'
import { margins as pageOf, papers, type Paper } from '../paper.ts'

/** mm; wider than those of a handout, whose title and page numbers stand inside. */
const margins = { top: 29, side: pageOf.side, bottom: 22 }

/** Digits of the language: base.css names them. */
const digits = 'var(--digits, decimal)'

/** Height between the margins, mm. */
export function bodyHeightOf(paper: Paper): number {
  return papers[paper].height - margins.top - margins.bottom
}

/** Title, occasion and page numbers in the page's margins, where they stand on every page whatever flows. */
export function pageMargins(rendered: Rendered, labels: Labels, occasion: string, paper: Paper): string {
  const { width, height } = papers[paper]
  const pages = labels.page('{x}', '{y}').split(/(\{[xy]\})/)
  const counters = pages.map((part) => (part === '{x}' ? `counter(page, ${digits})` : part === '{y}' ? `counter(pages, ${digits})` : quoted(part))).join(' ')
  const small = 'font: 400 var(--t-note)/var(--l-note) var(--label); color: #4d575f'
  const rule = 'border-block-end: 0.5mm solid #15202a; padding-block-end: 3mm; margin-block-end: 6mm; vertical-align: bottom'
  const hairline = 'border-block-start: 0.2mm solid #8a9499; padding-block-start: 3mm; margin-block-start: 5mm; vertical-align: top'
  // The margins of a page have sides, not a start and an end.
  const [start, end] = rendered.meta.dir === 'rtl' ? ['right', 'left'] : ['left', 'right']
  return `@page {
  size: ${width}mm ${height}mm;
  margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;
  @top-${start} { content: ${quoted(rendered.meta.title)}; inline-size: 55%; text-align: start; font: 600 var(--t-page-title)/var(--l-page-title) var(--display); color: #15202a; ${rule} }
  @top-${end} { content: ${quoted(occasion)}; inline-size: 45%; text-align: end; ${small}; ${rule} }
  @bottom-${start} { content: ${quoted(rendered.footer ?? labels.notes)}; inline-size: 60%; text-align: start; ${small}; ${hairline} }
  @bottom-${end} { content: ${counters}; inline-size: 40%; text-align: end; ${small}; font-variant-numeric: tabular-nums; ${hairline} }
}
:root { --body-height: ${bodyHeightOf(paper)}mm }`
}

/** A CSS string; the author's text must not leave it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n\r\f]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`
}
