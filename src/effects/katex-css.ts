/**
 * KaTeX's rules, with the faces that some markup uses inlined and the others left out.
 *
 * @param css katex.min.css
 * @param fonts WOFF2 as base64, by file name
 * @param classNames of the markup; without `katex` among them nothing is needed
 */
export function katexCss(css: string, fonts: ReadonlyMap<string, string>, classNames: ReadonlySet<string>): string {
  if (!classNames.has('katex')) return ''
  const used = facesIn(css, classNames)
  return css.replace(/@font-face\{[^}]*\}/g, (face) => {
    const file = /KaTeX_[\w-]+\.woff2/.exec(face)?.[0]
    const base64 = file === undefined ? undefined : fonts.get(file)
    if (file === undefined || base64 === undefined || !used.has(file.replace('.woff2', ''))) return ''
    return face.replace(/src:[^;}]*/, `src:url(data:font/woff2;base64,${base64}) format("woff2")`)
  })
}

/** Names of the faces ("KaTeX_Main-Bold") that the rules give to these classes. */
function facesIn(css: string, classNames: ReadonlySet<string>): Set<string> {
  const faces = new Set(['KaTeX_Main-Regular'])
  for (const [, selectors = '', body = ''] of css.replace(/@font-face\{[^}]*\}/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const family = /font-family:(KaTeX_\w+)/.exec(body)?.[1]
    if (family === undefined) continue
    const applies = selectors.split(',').some((selector) => (selector.match(/\.[\w-]+/g) ?? []).every((name) => classNames.has(name.slice(1))))
    if (!applies) continue
    const bold = /font-weight:(?:700|bold)/.test(body) ? 'Bold' : ''
    const italic = /font-style:italic/.test(body) ? 'Italic' : ''
    faces.add(`${family}-${bold + italic || 'Regular'}`)
  }
  return faces
}
