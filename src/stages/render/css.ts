import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { slideCss } from '../../kinds/index.ts'
import { pageAndScriptCss, scaleCss } from '../../kinds/type-scale.ts'
import { fontFaceCss } from '../../theming/font-face.ts'
import type { Assets } from '../../trees/assets.ts'

/** Everything a slide needs to look the same on screen, in print and in a handout's frame; faces in use only. */
export function collectCss(slides: readonly Element[], lang: string, { theme, mathCss }: Assets): string {
  const styles = [
    fontFaceCss(theme.fonts),
    slideCss,
    scaleCss(lang),
    pageAndScriptCss(lang),
    theme.css,
    mathCss === null ? '' : mathCss(classNamesOf(slides)),
  ]
  return styles.filter((style) => style !== '').join('\n')
}

function classNamesOf(slides: readonly Element[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const slide of slides) {
    visit(slide, 'element', ({ properties }) => {
      if (Array.isArray(properties['className'])) for (const name of properties['className']) names.add(String(name))
    })
  }
  return names
}
