import type { Paragraph, PhrasingContent, Root } from 'mdast'

/** UTF-16 offsets into {@link Essay.prose}; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** 1-based lines of the source file, both inclusive. */
export interface Lines {
  readonly start: number
  readonly end: number
}

/** Where a spoken paragraph stands: decides how the notes set it and whether a machine may choose lines from it. */
export type PassageRole = 'paragraph' | 'item' | 'quotation' | 'footnote'

/** One paragraph that can be read aloud. Passages are in the essay's order; footnotes come last. */
export interface Passage {
  readonly index: number
  readonly span: Span
  /** The mdast paragraph (or any node with phrasing content) the text comes from. */
  readonly node: Paragraph
  readonly role: PassageRole
  /** `only`: inside `:::notes`, spoken and never shown. `shown`: inside `:::show`, shown as it stands. */
  readonly speech: 'free' | 'only' | 'shown'
  readonly lines: Lines
  /** For the first paragraph of a numbered list's item: its number. */
  readonly number?: number
  /** For footnotes: the identifier that cites it. */
  readonly identifier?: string
}

/** What the front matter and the file say about the essay as a whole. */
export interface EssayMeta {
  readonly title: string
  /** The title as inline content, so that its emphasis survives. */
  readonly titleContent: readonly PhrasingContent[]
  readonly subtitle: string | null
  readonly authors: readonly string[]
  /** As the author wrote it; never parsed. */
  readonly date: string | null
  readonly course: string | null
}

/** An essay, read: one mdast with positions, and the prose as one string. */
export interface Essay {
  /** The path as the user gave it; for messages only. */
  readonly path: string
  /** File name without extension, or `null` for standard input. */
  readonly name: string | null
  readonly root: Root
  readonly meta: EssayMeta
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Texts of all passages, in order, joined by blank lines. Every {@link Span} points into it. */
  readonly prose: string
  readonly passages: readonly Passage[]
}
