import type { Element, ElementContent } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { CandidateLine, Point, Sentence } from '../trees/analysis.ts'
import type { Assets, Widths } from '../trees/assets.ts'
import type { Essay } from '../trees/essay.ts'
import type { Block, Outline, Section } from '../trees/outline.ts'
import type { Kind, Slide, SlideFrame, SlideMap, Talk } from '../trees/talk.ts'
import type { Report } from '../messages/report.ts'
import type { Labels } from '../language/labels.ts'
import type { Scale } from './type-scale.ts'

/** What a kind may look at when it says what it sees. */
export type Scope =
  | { readonly type: 'talk'; readonly outline: Outline }
  | { readonly type: 'section'; readonly section: Section; readonly ordinal: string }
  | { readonly type: 'node'; readonly block: Block }
  /** Lines that the policy has chosen for one stretch of prose, in the essay's order. */
  | { readonly type: 'lines'; readonly lines: readonly CandidateLine[] }

export interface RecogniseContext {
  readonly essay: Essay
}

/** The part of a slide that is its kind's own; the composer adds the frame. */
export type Candidate<K extends Kind = Kind> = { [P in K]: Omit<SlideMap[P], keyof SlideFrame> & { readonly kind: P } }[K]

/** The page a slide is set on, px. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** The same with the type of the talk's script. */
export interface Box extends PageSize {
  readonly scale: Scale
}

export interface SplitContext {
  readonly box: Box
  readonly widths: Widths
  readonly essay: Essay
  readonly assets: Assets
  readonly report: Report
}

/** What rendering needs besides the slide. */
export interface RenderContext {
  readonly essay: Essay
  readonly talk: Talk
  readonly assets: Assets
  readonly labels: Labels
  readonly box: Box
  /** Inline mdast as sanitised hast: emphasis, links, code, mathematics, line breaks. Footnote references and images yield nothing. */
  readonly inline: (content: readonly PhrasingContent[]) => ElementContent[]
  /** Block mdast as sanitised hast: paragraphs, lists, quotations. */
  readonly blocks: (content: readonly RootContent[]) => ElementContent[]
  /** A point with its kernel or key phrase marked, its inline markup kept. */
  readonly point: (point: Point) => ElementContent[]
  /** A picture: `<img>`, or a reference where it is stored once; `null` where it is missing. */
  readonly image: (url: string, alt: string) => Element | null
  /** The essay's silhouette with the given sentences lit; `null` where the theme wants none. */
  readonly silhouette: (lit: (sentence: Sentence) => boolean) => Element | null
}

/**
 * One kind of slide. `render` yields what stands inside the `<section>`: heading first, furniture is
 * added by the render stage. A kind never imports another kind.
 */
export interface KindModule<K extends Kind> {
  /** CSS, wrapped in the layer `kinds`; selectors start with `.slide[data-kind="…"]`. */
  readonly style: string
  readonly recognise: (scope: Scope, context: RecogniseContext) => readonly Candidate<K>[]
  /** One slide where it fits, else several, at item or sentence boundaries. Never clips, never below 24 px. */
  readonly split: (slide: Slide<K>, context: SplitContext) => readonly Slide<K>[]
  readonly render: (slide: Slide<K>, context: RenderContext) => readonly ElementContent[]
}
