import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { toHtml } from 'hast-util-to-html'
import type { Rendered } from '../trees/rendered.ts'

export interface DocumentParts {
  readonly rendered: Rendered
  /** `data-variant` of the root. */
  readonly variant: 'light' | 'dark'
  /** Of the document; the talk's own title where it is the talk. */
  readonly title: string
  readonly policy: string
  /** Style sheets in the order of the cascade. */
  readonly styles: readonly string[]
  readonly body: readonly ElementContent[]
  readonly bodyClass: string
  readonly scripts?: readonly string[]
}

/** A whole HTML document, in one file. */
export function writeDocument({ rendered, variant, title, policy, styles, body, bodyClass, scripts = [] }: DocumentParts): string {
  const { meta, definitions, size } = rendered
  const aspect = size.width * 9 === size.height * 16 ? '16:9' : '4:3'
  const head: Element[] = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    ...meta.authors.map((author) => h('meta', { name: 'author', content: author })),
    h('meta', { name: 'generator', content: 'Lectern' }),
    ...styles.map((style) => h('style', rawText(style))),
  ]
  const root = h('html', { lang: meta.lang, dir: meta.dir, dataVariant: variant, dataAspect: aspect }, [
    h('head', head),
    h('body', { className: [bodyClass] }, [...(definitions === null ? [] : [definitions]), ...body, ...scripts.map((script) => h('script', rawText(script)))]),
  ])
  return `<!doctype html>\n${toHtml(root)}\n`
}

/** Text of `<style>` and `<script>` ends at the first closing tag, wherever it stands. */
export function rawText(text: string): string {
  return text.replace(/<\/(?=style|script)/gi, '<\\/')
}
