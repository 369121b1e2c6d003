import { dirname } from 'node:path'
import { visit } from 'unist-util-visit'
import { labelsFor, textsOf } from '../language/labels.ts'
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

/** Every character the talk may show: all of the essay's, its labels', and what the furniture counts with. */
function charactersOf({ root, meta, lang }: Essay): string {
  const parts: string[] = ['0123456789 .,:()·–', ...textsOf(labelsFor(lang)), meta.title, meta.subtitle ?? '', ...meta.authors, meta.date ?? '', meta.course ?? '']
  visit(root, (node) => {
    if ('value' in node && node.type !== 'html') parts.push(node.value)
    if (node.type === 'image') parts.push(node.alt ?? '', node.title ?? '')
  })
  return [...new Set(parts.join(''))].join('')
}
