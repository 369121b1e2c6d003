import type { Element, ElementContent } from 'hast'

/** A picture in memory. */
export interface ImageAsset {
  /** Short content hash: equal pictures have equal ids. */
  readonly id: string
  readonly mime: string
  readonly base64: string
  /** px, as stored; an SVG without a size counts as 1200 wide. */
  readonly width: number
  readonly height: number
}

/** One slice of one cut of a family, ready to inline. */
export interface FontFace {
  readonly family: string
  /** From and to where the file is variable. */
  readonly weight: number | readonly [number, number]
  /** `unslanted`: no browser is to slant these letters where the text around them is italic. */
  readonly style: 'normal' | 'italic' | 'unslanted'
  /** CSS `unicode-range`. */
  readonly unicodeRange: string
  readonly format: 'woff2' | 'truetype'
  readonly base64: string
}

/** The roles text plays on a slide; each has a family, a weight and a style in the theme. */
export type TextRole = 'text' | 'emphasis' | 'strong' | 'heading' | 'title' | 'label' | 'labelStrong' | 'code'

/** Advance widths, read from the font files in use. */
export interface Widths {
  /** Width of a run without breaks, in px, at a size in px. */
  (text: string, role: TextRole, size: number): number
}

/** A theme made ready: plain values, no files left to read. */
export interface ThemeAssets {
  readonly variant: 'light' | 'dark'
  /** Custom properties per variant, then the theme's own rules, in their cascade layers. */
  readonly css: string
  readonly fonts: readonly FontFace[]
  readonly widths: Widths
  /** Shown in the furniture of slides and pages. */
  readonly logo: ImageAsset | null
  readonly logoAlt: string
  readonly footer: string | null
  /** True where title, section and closing slides carry the silhouette. */
  readonly silhouette: boolean
}

/** Everything outside the essay that a build needs, in memory. */
export interface Assets {
  readonly theme: ThemeAssets
  /** By the URL as the author wrote it; a missing or refused picture is absent. */
  readonly images: ReadonlyMap<string, ImageAsset>
  /** Present only where the essay has mathematics: TeX to KaTeX's markup. Invalid TeX yields the source, marked. */
  readonly typesetMath: ((tex: string, display: boolean) => Element) | null
  /** KaTeX's rules and the faces in use, for the given markup; empty without mathematics. */
  readonly mathCss: ((classNames: ReadonlySet<string>) => string) | null
  /** Present only where the essay has code: highlight.js classes. Unknown languages come back plain. */
  readonly highlight: ((code: string, language: string | null) => readonly ElementContent[]) | null
}

/** reveal.js as text: what the talk in the browser runs on. */
export interface RevealFiles {
  readonly css: string
  readonly script: string
  readonly notesScript: string
}
