import type { Element } from 'hast'
import { h } from 'hastscript'
import { fromHtml } from 'hast-util-from-html'
import type { Root } from 'mdast'
import { dirname, join } from 'node:path'
import { visit } from 'unist-util-visit'
import type { Place, Report } from '../messages/report.ts'
import type { Assets } from '../trees/assets.ts'
import type { Effects } from './effects.ts'
import { katexCss } from './katex-css.ts'

/** KaTeX, its rules and its fonts; loaded only for essays with mathematics, whose tree says in which line a formula stands. */
export async function loadMath(root: Root, effects: Pick<Effects, 'read' | 'resolve'>, report: Report): Promise<Pick<Assets, 'typesetMath' | 'mathCss'>> {
  const { default: katex } = await import('katex')
  const sheet = effects.resolve('katex/dist/katex.min.css')
  if (sheet === null) throw new Error('katex is not installed')
  const css = new TextDecoder().decode(await effects.read(sheet))
  const fonts = await readFonts(css, join(dirname(sheet), 'fonts'), effects)
  const lines = linesOf(root)
  return {
    typesetMath: (tex, display) => {
      try {
        const html = katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: 'ignore', trust: false })
        return labelled(fromHtml(html, { fragment: true }).children[0], tex)
      } catch (error) {
        const reason = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error)
        report.add('invalid-math', `The formula “${excerpt(tex)}” is not valid TeX (${reason}); its source is shown.`, { place: lines.get(tex.trim()) ?? null })
        return h('code', { className: ['math-invalid'] }, tex)
      }
    },
    mathCss: (classNames) => katexCss(css, fonts, classNames),
  }
}

/** Where each formula stands first, by its source. */
function linesOf(root: Root): ReadonlyMap<string, Place> {
  const lines = new Map<string, Place>()
  visit(root, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return
    const tex = node.value.trim()
    if (node.position !== undefined && !lines.has(tex)) lines.set(tex, { line: node.position.start.line })
  })
  return lines
}

/** Screen readers hear the source; the two copies of KaTeX's markup would be heard twice. */
function labelled(node: unknown, tex: string): Element {
  const element = isElement(node) ? node : h('span', tex)
  return { ...element, properties: { ...element.properties, role: 'math', ariaLabel: tex } }
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'tagName' in node
}

/** WOFF2 as base64, by file name. */
async function readFonts(css: string, folder: string, effects: Pick<Effects, 'read'>): Promise<ReadonlyMap<string, string>> {
  const names = new Set(css.match(/KaTeX_[\w-]+\.woff2/g))
  const entries = [...names].map(async (name) => [name, Buffer.from(await effects.read(join(folder, name))).toString('base64')] as const)
  return new Map(await Promise.all(entries))
}

function excerpt(tex: string): string {
  return tex.length > 40 ? `${tex.slice(0, 39)}…` : tex
}
