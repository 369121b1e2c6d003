import type { Element } from 'xast'
import { accents, brackets, delimiters, functions, largeOperators, symbols, withLimits } from './math-symbols.ts'
import { elementsIn, find, isOn, textIn, valueOf } from './xml.ts'

/** A formula as TeX. */
export interface Formula {
  readonly tex: string
  /** Names of parts that are not known; only their letters are in `tex`. */
  readonly unknown: readonly string[]
}

/** Office Math (ECMA-376 part 1, chapter 22.1) to the TeX that KaTeX knows. */
export function formulaOf(math: Element): Formula {
  const unknown = new Set<string>()
  const tex = all(math)
  return { tex: tex.replace(/\s+/g, ' ').trim(), unknown: [...unknown] }

  function all(parent: Element | null): string {
    return parent === null ? '' : elementsIn(parent).map(one).join('')
  }

  function one(node: Element): string {
    const part = (name: string): string => all(find(node, name))
    const property = (name: string): string | null => valueOf(find(node, `${node.name}Pr`, name), 'm:val')
    const isSet = (name: string): boolean => isOn(find(node, `${node.name}Pr`, name), 'm:val') ?? false
    // Tracked changes mark signs and letters one by one.
    if (node.name === 'm:r' && find(node, 'w:del') !== null) return ''
    if (find(node, `${node.name}Pr`, 'm:ctrlPr', 'w:del') !== null) return elementsIn(node).filter(({ name }) => !name.endsWith('Pr')).map(all).join('')
    switch (node.name) {
      case 'm:r':
        return run(node)
      case 'm:f':
        return fraction(property('m:type'), part('m:num'), part('m:den'))
      case 'm:sSup':
        return `${base(part('m:e'))}^{${part('m:sup')}}`
      case 'm:sSub':
        return `${base(part('m:e'))}_{${part('m:sub')}}`
      case 'm:sSubSup':
        return `${base(part('m:e'))}_{${part('m:sub')}}^{${part('m:sup')}}`
      case 'm:sPre':
        return `{}_{${part('m:sub')}}^{${part('m:sup')}}${base(part('m:e'))}`
      case 'm:rad': {
        const degree = isSet('m:degHide') ? '' : part('m:deg').trim()
        return degree === '' ? `\\sqrt{${part('m:e')}}` : `\\sqrt[${degree}]{${part('m:e')}}`
      }
      case 'm:nary': {
        const sign = property('m:chr') ?? '∫'
        const operator = `${largeOperators[sign] ?? `\\mathop{${letters(sign)}}`}${property('m:limLoc') === 'undOvr' ? '\\limits' : property('m:limLoc') === 'subSup' ? '\\nolimits' : ''}`
        const limits = `${isSet('m:subHide') ? '' : script('_', part('m:sub'))}${isSet('m:supHide') ? '' : script('^', part('m:sup'))}`
        return `${operator}${limits}{${part('m:e')}}`
      }
      case 'm:d': {
        const separator = ` \\middle${delimiter(property('m:sepChr') ?? '|')} `
        const inside = elementsIn(node, 'm:e').map(all).join(separator)
        return `\\left${delimiter(property('m:begChr') ?? '(')}${inside}\\right${delimiter(property('m:endChr') ?? ')')}`
      }
      case 'm:m':
        return `\\begin{matrix}${elementsIn(node, 'm:mr').map((row) => elementsIn(row, 'm:e').map(all).join(' & ')).join(' \\\\ ')}\\end{matrix}`
      case 'm:eqArr':
        return `\\begin{aligned}${elementsIn(node, 'm:e').map((line) => all(line).replaceAll('\\&', '&')).join(' \\\\ ')}\\end{aligned}`
      case 'm:func':
        return `${named(find(node, 'm:fName'))}{${part('m:e')}}`
      case 'm:limLow':
        return limit('_', '\\underset', named(find(node, 'm:e')), part('m:lim'))
      case 'm:limUpp':
        return limit('^', '\\overset', named(find(node, 'm:e')), part('m:lim'))
      case 'm:acc': {
        const inside = part('m:e')
        const [narrow, wide] = accents[property('m:chr') ?? '\u0302'] ?? ['\\hat', '\\widehat']
        return `${/^(?:[^\\]|\\[a-zA-Z]+ ?)$/u.test(inside.trim()) ? narrow : wide}{${inside}}`
      }
      case 'm:bar':
        return `${property('m:pos') === 'top' ? '\\overline' : '\\underline'}{${part('m:e')}}`
      case 'm:groupChr':
        return groupSign(property('m:chr') ?? '⏟', property('m:pos') ?? 'bot', part('m:e'))
      case 'm:borderBox':
        return `\\boxed{${part('m:e')}}`
      case 'm:phant':
        return isOn(find(node, 'm:phantPr', 'm:show'), 'm:val') === false ? `\\phantom{${part('m:e')}}` : part('m:e')
      case 'm:oMath':
      case 'm:box':
      case 'm:e':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:hyperlink':
      case 'w:smartTag':
        return all(node)
      case 'w:r':
        return text(elementsIn(node, 'w:t').map(textIn).join(''))
      case 'w:del':
      case 'w:moveFrom':
        return ''
      default: {
        if (/^w:(?:bookmark|comment|proofErr|perm)|Pr$/.test(node.name)) return ''
        unknown.add(node.name)
        const words = textIn(node)
        return words === '' ? '' : text(words)
      }
    }
  }

  /** The name of a function, perhaps with a limit under it. */
  function named(parent: Element | null): string {
    if (parent === null) return ''
    const inside = elementsIn(parent).filter(({ name }) => !name.endsWith('Pr'))
    if (!inside.every(({ name }) => name === 'm:r')) return all(parent)
    const name = inside.map((node) => elementsIn(node, 'm:t').map(textIn).join('')).join('').trim()
    if (functions.has(name)) return `\\${name} `
    return /^[\p{L}\d ]{2,}$/u.test(name) ? `\\operatorname{${letters(name)}}` : all(parent)
  }
}

function run(node: Element): string {
  const words = elementsIn(node, 'm:t').map(textIn).join('')
  const properties = find(node, 'm:rPr')
  if (isOn(find(properties, 'm:nor'), 'm:val') ?? false) return text(words)
  const alphabet = { 'double-struck': '\\mathbb', script: '\\mathcal', fraktur: '\\mathfrak', 'sans-serif': '\\mathsf', monospace: '\\mathtt' }[valueOf(find(properties, 'm:scr'), 'm:val') ?? '']
  const style = alphabet ?? { p: /\p{L}/u.test(words) ? '\\mathrm' : undefined, b: '\\mathbf', bi: '\\boldsymbol' }[valueOf(find(properties, 'm:sty'), 'm:val') ?? '']
  return style === undefined ? letters(words) : `${style}{${letters(words)}}`
}

/** Letters of a formula. What TeX would read as a sign of its own is written out; words of other scripts are text. */
function letters(words: string): string {
  return words.replace(/[\p{L}\p{M}]+|[^]/gu, (piece) => {
    const symbol = symbols[piece]
    if (symbol !== undefined) return symbol
    return /^[\p{L}\p{M}]+$/u.test(piece) && !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Common}]+$/u.test(piece) ? text(piece) : piece
  })
}

function text(words: string): string {
  const escaped = words.replace(/[\\{}$&#^_%~]/g, (sign) => ({ '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' })[sign] ?? `\\${sign}`)
  return words.trim() === '' ? '\\ ' : `\\text{${escaped}}`
}

function fraction(type: string | null, above: string, below: string): string {
  if (type === 'lin' || type === 'skw') return `{${above}}/{${below}}`
  return type === 'noBar' ? `\\genfrac{}{}{0pt}{}{${above}}{${below}}` : `\\frac{${above}}{${below}}`
}

/** Single letters and digits need no braces. */
function base(tex: string): string {
  return /^[\p{L}\d]$/u.test(tex) ? tex : `{${tex}}`
}

function script(sign: '_' | '^', tex: string): string {
  return tex === '' ? '' : `${sign}{${tex}}`
}

function limit(sign: '_' | '^', command: string, of: string, by: string): string {
  const name = of.trim()
  return withLimits.has(name.replace(/^\\/, '')) || name.startsWith('\\operatorname') ? `${name.replace('\\operatorname{', '\\operatorname*{')}${sign}{${by}}` : `${command}{${by}}{${of}}`
}

function delimiter(sign: string): string {
  return sign === '' ? '.' : (delimiters[sign] ?? '.')
}

function groupSign(sign: string, position: string, tex: string): string {
  const known = brackets[sign]
  if (known !== undefined) return `${known}{${tex}}`
  return `${position === 'top' ? '\\overset' : '\\underset'}{${letters(sign)}}{${tex}}`
}
