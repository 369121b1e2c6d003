import type { Blockquote, Code, Image, List, PhrasingContent, Table } from 'mdast'
import type { Math } from 'mdast-util-math'
import type { Lines, Span } from './essay.ts'

/** A heading: the author's, or a sentence of the section that heads it. */
export interface Heading {
  readonly text: string
  readonly content: readonly PhrasingContent[]
  readonly origin: 'author' | 'sentence'
  /** For a sentence: its index and where it stands. */
  readonly sentence: number | null
  readonly span: Span | null
  readonly lines: Lines | null
}

/** A node of the essay as the composer sees it. `passages` are indexes into `Essay.passages`, in order. */
export type Block =
  | { readonly type: 'prose'; readonly passages: readonly number[]; readonly lines: Lines }
  | { readonly type: 'list'; readonly node: List; readonly passages: readonly number[]; readonly lines: Lines }
  | { readonly type: 'quote'; readonly node: Blockquote; readonly passages: readonly number[]; readonly lines: Lines }
  | { readonly type: 'figure'; readonly node: Image; readonly caption: readonly PhrasingContent[]; readonly passages: readonly []; readonly lines: Lines }
  | { readonly type: 'table'; readonly node: Table; readonly passages: readonly []; readonly lines: Lines }
  | { readonly type: 'code'; readonly node: Code; readonly passages: readonly []; readonly lines: Lines }
  | { readonly type: 'formula'; readonly node: Math; readonly passages: readonly []; readonly lines: Lines }
  /** `:::notes`: spoken, never shown. */
  | { readonly type: 'speech'; readonly passages: readonly number[]; readonly lines: Lines }
  /** `:::show`: paragraphs shown as they stand (its lists, tables and figures are blocks of their own). */
  | { readonly type: 'show'; readonly passages: readonly number[]; readonly lines: Lines }
  /** `---`: a new slide starts here. */
  | { readonly type: 'break'; readonly passages: readonly []; readonly lines: Lines }

export interface Section {
  /** `null` for the introduction, and for a group whose best line is a statement. */
  readonly heading: Heading | null
  /** 1 for the essay's top level, whatever Markdown level it has. */
  readonly depth: number
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

export interface Outline {
  readonly sections: readonly Section[]
}
