import type { Element } from 'hast'
import type { Kind } from './talk.ts'

/** One slide as markup, once, for every exporter. */
export interface RenderedSlide {
  readonly id: string
  readonly kind: Kind
  readonly number: number
  /** What a person would call the slide, as plain text: its heading, or the line it stands for. Never empty. */
  readonly label: string
  /** Name of the section the slide stands in, or the talk's title. */
  readonly section: string
  /** What is spoken, in the unit of the talk. */
  readonly words: number
  readonly seconds: number
  /** The leaf `<section>` of the markup contract, without notes. */
  readonly slide: Element
  /** `<aside class="notes">`, shown sentences in `<mark>`. */
  readonly notes: Element
}

export interface RenderedMeta {
  readonly title: string
  readonly authors: readonly string[]
  readonly date: string | null
  readonly course: string | null
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** What is spoken. */
  readonly words: number
  /** What `words` counts: Chinese and Japanese are measured in characters. */
  readonly unit: 'word' | 'character'
  readonly seconds: number
}

/** A talk as markup; every exporter composes its own document from it. */
export interface Rendered {
  readonly meta: RenderedMeta
  readonly slides: readonly RenderedSlide[]
  /** Fonts, tokens, base and kinds, theme: everything a slide needs, on screen and in print. */
  readonly css: string
  /** `data-variant` of the root element. */
  readonly variant: 'light' | 'dark'
  /** px */
  readonly size: { readonly width: number; readonly height: number }
  /** Images used more than once, stored once: an `<svg hidden>` with symbols, or `null`. */
  readonly definitions: Element | null
  /** From the theme: one line at the foot of handouts and notes pages, or `null`. */
  readonly footer: string | null
}
