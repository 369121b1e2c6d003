import { openSync, type Font } from 'fontkit'
import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { h, s } from 'hastscript'
import katex from 'katex'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { paragraphsOf, type FlowBlock } from '../../src/kinds/flow.ts'
import type { Box, RenderContext, SplitContext } from '../../src/kinds/kind.ts'
import { scaleOf } from '../../src/kinds/type-scale.ts'
import { labelsFor } from '../../src/language/labels.ts'
import { createReport } from '../../src/messages/report.ts'
import type { Point } from '../../src/trees/analysis.ts'
import type { Assets, ImageAsset, TextRole, Widths } from '../../src/trees/assets.ts'
import type { Essay, Passage } from '../../src/trees/essay.ts'
import { phrasingText } from '../../src/trees/inline.ts'
import type { Heading } from '../../src/trees/outline.ts'
import type { Slide, SlideFrame } from '../../src/trees/talk.ts'

export const wide: Box = { width: 1280, height: 720, scale: scaleOf('en') }
export const narrow: Box = { width: 960, height: 720, scale: scaleOf('en') }

const files: Readonly<Record<TextRole, string>> = {
  text: 'source-serif-4-latin-400-normal',
  emphasis: 'source-serif-4-latin-400-italic',
  strong: 'source-serif-4-latin-600-normal',
  heading: 'source-serif-4-latin-600-normal',
  title: 'source-serif-4-latin-600-normal',
  label: 'source-sans-3-latin-400-normal',
  labelStrong: 'source-sans-3-latin-600-normal',
  code: 'ibm-plex-mono-latin-400-normal',
}
const fonts = new Map<string, Font>()
const advances = new Map<string, number>()

function fontOf(role: TextRole): Font {
  const file = files[role]
  const known = fonts.get(file)
  if (known !== undefined) return known
  const font = openSync(`node_modules/@fontsource/${file.replace(/-latin.*$/u, '')}/files/${file}.woff2`)
  if (!('unitsPerEm' in font)) throw new Error(`${file} is a collection`)
  fonts.set(file, font)
  return font
}

/** Advances of the real fonts of the default theme. */
export const widths: Widths = (text, role, size) => {
  let sum = 0
  for (const character of text) {
    const key = role + character
    let advance = advances.get(key)
    if (advance === undefined) {
      const font = fontOf(role)
      advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
      advances.set(key, advance)
    }
    sum += advance
  }
  return sum * size
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)
export const markdown = (text: string): Root => parser.parse(text)

/** The first block of a Markdown text, of the type that is asked for. */
export function blockOf<T extends RootContent['type']>(type: T, text: string): Extract<RootContent, { type: T }> {
  const node = markdown(text).children[0]
  const isWanted = (some: RootContent | undefined): some is Extract<RootContent, { type: T }> => some?.type === type
  if (!isWanted(node)) throw new Error(`expected ${type}, got ${node?.type ?? 'nothing'}`)
  return node
}

export function inlineOf(text: string): PhrasingContent[] {
  return blockOf('paragraph', text).children
}

/** An essay whose passages are the paragraphs of the blocks. */
export function essayOf(root: Root): Essay {
  const passages: Passage[] = []
  let prose = ''
  for (const node of paragraphsOf(root.children.filter((child): child is FlowBlock => ['paragraph', 'list', 'blockquote'].includes(child.type)))) {
    if (prose !== '') prose += '\n\n'
    const start = prose.length
    prose += phrasingText(node.children)
    passages.push({ index: passages.length, span: { start, end: prose.length }, node, role: 'paragraph', speech: 'free', lines: { start: 1, end: 1 } })
  }
  return {
    path: 'essay.md',
    name: 'essay',
    root,
    meta: { title: 'Wheat and oil', titleContent: inlineOf('Wheat and *oil*'), subtitle: 'A short history', authors: ['Amna'], date: '1 May', course: 'History' },
    lang: 'en',
    dir: 'ltr',
    prose,
    passages,
  }
}

export const emptyEssay = essayOf(markdown(''))

export function pictureOf(width: number, height: number): ImageAsset {
  return { id: `${width}x${height}`, mime: 'image/png', base64: '', width, height }
}

const typesetMath = (tex: string, displayMode: boolean): Element => {
  const [node] = fromHtml(katex.renderToString(tex, { displayMode, throwOnError: false, output: 'html' }), { fragment: true }).children
  if (node?.type !== 'element') throw new Error('no markup')
  return node
}

export function assetsOf(images: ReadonlyMap<string, ImageAsset> = new Map()): Assets {
  return {
    theme: { variant: 'light', css: '', fonts: [], widths, logo: null, logoAlt: '', footer: null, silhouette: true },
    images,
    typesetMath,
    mathCss: null,
    highlight: null,
  }
}

export function splitContext(box: Box = wide, essay: Essay = emptyEssay, images?: ReadonlyMap<string, ImageAsset>): SplitContext {
  return { box, widths, essay, assets: assetsOf(images), report: createReport('essay.md') }
}

const hastOf = (node: RootContent | Root): ElementContent[] => {
  const result = toHast(node)
  return (result.type === 'root' ? result.children : [result]).filter((child): child is ElementContent => child.type === 'element' || child.type === 'text')
}

export function renderContext(slides: readonly Slide[], box: Box = wide, images: ReadonlyMap<string, ImageAsset> = new Map(), silhouette = true): RenderContext {
  return {
    essay: emptyEssay,
    talk: { slides, seconds: 0, words: 0 },
    assets: assetsOf(images),
    labels: labelsFor('en'),
    box,
    inline: (content) => content.flatMap(hastOf),
    blocks: (content) => content.flatMap(hastOf),
    point: (point) => (point.kernel.length === 0 ? [{ type: 'text', value: point.text }] : [h('b', { className: ['kernel'] }, [point.text])]),
    image: (url, alt) => (images.has(url) ? h('img', { src: url, alt }) : null),
    silhouette: (lit) => {
      if (!silhouette) return null
      const bars = Array.from({ length: 10 }, (_, index) => {
        const on = lit({ index, passage: 0, span: { start: index * 10, end: index * 10 + 9 }, words: 5, ending: 'statement', strong: false, salience: 0 })
        return s('rect', { className: on ? ['lit'] : [] })
      })
      return s('svg', { className: ['silhouette'] }, bars)
    },
  }
}

let offset = 0
/** A line of its own place in some prose; with a kernel that is all of it on demand. */
export function pointOf(text: string, kernel = false): Point {
  const start = offset
  offset += text.length + 1
  const span = { start, end: start + text.length }
  return { text, spans: [span], kernel: kernel ? [span] : [], substitutions: [], deletions: [] }
}

export function headingOf(text: string): Heading {
  return { text, content: [{ type: 'text', value: text }], origin: 'author', sentence: null, span: null, lines: null }
}

export function frameOf(heading: string | null, more: Partial<SlideFrame> = {}): SlideFrame {
  return {
    id: 'slide',
    heading: heading === null ? null : headingOf(heading),
    trail: [],
    notes: { from: 0, to: 0, footnotes: [] },
    shown: [],
    lines: { start: 3, end: 4 },
    number: 0,
    words: 0,
    seconds: 0,
    continued: false,
    ...more,
  }
}

export const sentence = 'Trade between the two countries rose to one billion dollars in 2023, most of it wheat, oil and fertiliser that came by sea.'
