import { dirname } from 'node:path'
import { visit } from 'unist-util-visit'
import { labelsFor, textsOf } from '../language/labels.ts'
import { scriptOf } from '../language/script.ts'
import type { Report } from '../messages/report.ts'
import type { Options } from '../options/schema.ts'
import type { Assets } from '../trees/assets.ts'
import type { Essay } from '../trees/essay.ts'
import type { Effects } from './effects.ts'
import { loadHighlight } from './load-highlight.ts'
import { loadImages } from './load-images.ts'
import { loadMath } from './load-math.ts'
import { loadTheme, type ThemeOrigin } from './load-theme.ts'

export interface LoadOptions extends Pick<Options, 'theme' | 'variant'> {
  /** Where the theme was named, for messages. */
  readonly themeOrigin: ThemeOrigin
}

/** Everything outside the essay that a build needs: pictures, theme, fonts, and typesetting where the essay has any to do. */
export async function load(essay: Essay, options: LoadOptions, effects: Effects, report: Report): Promise<Assets> {
  const has = contentsOf(essay)
  const [images, theme, math, highlight] = await Promise.all([
    loadImages(essay.root, essay.path, effects, report),
    loadTheme(
      {
        theme: options.theme,
        variant: options.variant,
        folder: essay.name === null ? '.' : dirname(essay.path),
        characters: charactersOf(essay),
        lang: essay.lang,
        roles: has.code ? ['text', 'emphasis', 'strong', 'heading', 'title', 'label', 'labelStrong', 'code'] : ['text', 'emphasis', 'strong', 'heading', 'title', 'label', 'labelStrong'],
        origin: options.themeOrigin,
      },
      effects,
      report,
    ),
    has.math ? loadMath(essay.root, effects, report) : { typesetMath: null, mathCss: null },
    has.code ? loadHighlight() : null,
  ])
  return { theme, images, ...math, highlight }
}

function contentsOf({ root }: Essay): { readonly code: boolean; readonly math: boolean } {
  let code = false
  let math = false
  visit(root, ({ type }) => {
    code ||= type === 'code' || type === 'inlineCode'
    math ||= type === 'math' || type === 'inlineMath'
  })
  return { code, math }
}

/** Every character the talk may show, with the line it first stands on: all of the essay's, its labels', and what the furniture counts with. */
function charactersOf({ root, meta, lang }: Essay): ReadonlyMap<string, number | null> {
  const lines = new Map<string, number | null>()
  const add = (text: string, first: number | null): void => {
    let line = first
    for (const character of text) {
      if (!lines.has(character)) lines.set(character, line)
      if (line !== null && character === '\n') line++
    }
  }
  visit(root, (node) => {
    const line = node.position?.start.line ?? null
    if ('value' in node && node.type !== 'html') add(node.value, line)
    if (node.type === 'image') add(`${node.alt ?? ''}${node.title ?? ''}`, line)
  })
  for (const text of [`0123456789 .,:()·–${quotationMarks(lang)}`, ...textsOf(labelsFor(lang)), meta.title, meta.subtitle ?? '', ...meta.authors, meta.date ?? '', meta.course ?? '']) add(text, null)
  return lines
}

/** The marks that style sheets set around quotations. */
function quotationMarks(lang: string): string {
  return `“”‘’«»„${['Jpan', 'Hant'].includes(scriptOf(lang)) ? '「」『』' : ''}`
}
