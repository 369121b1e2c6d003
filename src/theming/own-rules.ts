import { Failure } from '../messages/report.ts'

/** Functions that fetch; of `url()` only data inside the style sheet is let through. */
const fetching = /(?:^|[^\w-])(url|src|image|image-set|-webkit-image-set|cross-fade|-webkit-cross-fade)\(\s*(["']?)(.{0,5})/giu

/**
 * Passes a theme's own style sheet, which may come from anybody, or says why it cannot be inlined: a talk fetches
 * nothing, and the rules must stay inside their `<style>` and their cascade layer.
 *
 * @throws Failure `unsafe-css` with file and line.
 */
export function checkOwnRules(css: string, file: string): string {
  const refuse = (offset: number, reason: string): Failure =>
    new Failure('unsafe-css', reason, { file, place: { line: css.slice(0, offset).split('\n').length } })

  const closing = /<\/style|<!--|-->/iu.exec(css)
  if (closing !== null) throw refuse(closing.index, `“${closing[0]}” would end the style sheet inside the talk; leave it out.`)

  const { code, fault } = scan(css)
  if (fault !== null) throw refuse(fault.offset, fault.reason)
  const escape = code.indexOf('\\')
  if (escape >= 0) throw refuse(escape, 'A backslash is allowed in strings only, as in content: "\\2014".')
  const loading = /@import/iu.exec(code)
  if (loading !== null) throw refuse(loading.index, '“@import” cannot stand in a theme; put all its rules into this file.')
  for (const found of css.matchAll(fetching)) {
    // A comment may say anything.
    if (code[found.index + found[0].indexOf('(')] !== '(') continue
    if (found[1]?.toLowerCase() === 'url' && found[3]?.toLowerCase() === 'data:') continue
    throw refuse(found.index + 1, `“${found[1] ?? ''}()” loads a file; a talk carries everything inside it, so write the picture as a data: URL.`)
  }
  return css
}

interface Scan {
  /** The style sheet with comments and the insides of strings blanked. */
  readonly code: string
  readonly fault: { readonly offset: number; readonly reason: string } | null
}

function scan(css: string): Scan {
  const tokens = /\/\*[\s\S]*?\*\/|\/\*|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|["']|url\(\s*[^"'\s)][^)]*\)|[{}]/giu
  const opened: number[] = []
  let fault: Scan['fault'] = null
  const code = css.replace(tokens, (token: string, offset: number) => {
    if (token === '{') opened.push(offset)
    else if (token === '}' && opened.pop() === undefined) fault ??= { offset, reason: 'This } closes nothing; remove it.' }
    else if (token === '/*') fault ??= { offset, reason: 'This comment is never closed; end it with */.' }
    else if (token === '"' || token === "'") fault ??= { offset, reason: 'This string is never closed on its line.' }
    if (token.length === 1) return token
    // The parentheses stay, so that url() is seen; so do backslashes, with which it could end elsewhere than here.
    return token.startsWith('/*') || !/^url/iu.test(token) ? token.replace(/[^\n]/gu, ' ') : `url(${token.slice(4, -1).replace(/[^\n\\]/gu, ' ')})`
  })
  const open = opened.pop()
  if (open !== undefined) fault ??= { offset: open, reason: 'This { is never closed.' }
  return { code, fault }
}
