import type { AlignType, BlockContent, DefinitionContent, ListItem, PhrasingContent, TableRow } from 'mdast'
import type { Point } from './analysis.ts'
import type { Lines, Span } from './essay.ts'
import type { Heading } from './outline.ts'

/** The part of the essay that is spoken while a slide is shown. */
export interface Notes {
  /** Sentence indexes, `to` exclusive. The slides of a talk tile the sentences that are no footnote. */
  readonly from: number
  readonly to: number
  readonly footnotes: readonly Footnote[]
}

/** A footnote in the notes of the slide where it is cited first. */
export interface Footnote {
  /** Index of its passage. */
  readonly passage: number
  /** Index of the sentence that cites it, or of the one next to the heading or table that does. */
  readonly sentence: number
}

/** What every slide has, whatever its kind. */
export interface SlideFrame {
  /** Stable across rebuilds; unique; empty until `arrange`. */
  readonly id: string
  /** The author's heading, or the sentence that heads the slide. */
  readonly heading: Heading | null
  /** The author's headings from the top of the essay down to the section this slide stands in. */
  readonly trail: readonly Heading[]
  readonly notes: Notes
  /** Prose the slide shows, marked in the notes. */
  readonly shown: readonly Span[]
  /** Source lines the slide was made from; `null` for one made of front matter. */
  readonly lines: Lines | null
  /** 1-based; 0 until `arrange`. */
  readonly number: number
  /** Of the notes; 0 until `arrange`. */
  readonly words: number
  readonly seconds: number
  /** True for the second and later parts of a slide that did not fit. */
  readonly continued: boolean
}

/** Type steps of running lines, largest first: 38/48, 34/44, 30/40 px. */
export type TypeStep = 1 | 2 | 3

export interface TitleSlide extends SlideFrame {
  readonly title: readonly PhrasingContent[]
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly date: string | null
  readonly course: string | null
}
/** A heading that opens subsections, or that stands alone. */
export interface SectionSlide extends SlideFrame {
  /** Its place among its siblings, 1-based, as "2" or "2.1"; empty for a heading without subsections. */
  readonly ordinal: string
}
export interface PointsSlide extends SlideFrame {
  readonly points: readonly Point[]
  /** Number of the first point; above 1 on a continuation. */
  readonly start: number
  readonly step: TypeStep
}
export interface StatementSlide extends SlideFrame {
  readonly point: Point
}
/** The author's own list. */
export interface ListSlide extends SlideFrame {
  readonly items: readonly ListItem[]
  readonly ordered: boolean
  readonly start: number
  readonly step: TypeStep
}
/** A block quotation, verbatim. */
export interface QuoteSlide extends SlideFrame {
  readonly content: readonly (BlockContent | DefinitionContent)[]
  readonly attribution: readonly PhrasingContent[]
}
export interface FigureSlide extends SlideFrame {
  /** The URL as the author wrote it: the key of `Assets.images`. */
  readonly url: string
  readonly alt: string
  readonly caption: readonly PhrasingContent[]
}
export interface TableSlide extends SlideFrame {
  readonly head: TableRow
  readonly rows: readonly TableRow[]
  readonly align: readonly AlignType[]
  /** Of the rows, px. */
  readonly size: 30 | 24
}
export interface CodeSlide extends SlideFrame {
  readonly language: string | null
  /** Lines of the whole block that this slide shows. */
  readonly code: readonly string[]
  /** Number of the first line in its block, 1-based. */
  readonly start: number
  /** Emphasised lines, numbered as in the block. */
  readonly emphasised: readonly number[]
  /** px */
  readonly size: 26 | 24
}
export interface FormulaSlide extends SlideFrame {
  readonly tex: string
  /** px, 80 down to 30. */
  readonly size: number
}
export interface ClosingSlide extends SlideFrame {
  readonly point: Point
}

export interface SlideMap {
  title: TitleSlide
  section: SectionSlide
  points: PointsSlide
  statement: StatementSlide
  list: ListSlide
  quote: QuoteSlide
  figure: FigureSlide
  table: TableSlide
  code: CodeSlide
  formula: FormulaSlide
  closing: ClosingSlide
}

export type Kind = keyof SlideMap

/** A slide of one kind, or of any. */
export type Slide<K extends Kind = Kind> = { [P in K]: SlideMap[P] & { readonly kind: P } }[K]

export interface Talk {
  readonly slides: readonly Slide[]
  /** Seconds of speech, in total; 0 until `arrange`. */
  readonly seconds: number
  /** Words of speech, in total; 0 until `arrange`. */
  readonly words: number
}
