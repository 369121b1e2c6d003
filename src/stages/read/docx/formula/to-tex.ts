import type { Element } from 'xast'
import { descendants, elementsOf, find, lettersOf } from '../xml.ts'
import { accents, bars, functions, naries } from './signs.ts'
import { textToTex } from './text-to-tex.ts'

/** A formula as TeX, and the names of what was not understood, of which the letters are kept. */
export interface Tex {
  readonly tex: string
  readonly unknown: readonly string[]
}

type Convert = (element: Element, tex: (of: Element | null) => string) => string

/** Office Math (ECMA-376, part 1, 22.1) as TeX that KaTeX sets. */
export function toTex(formula: Element): Tex {
  const unknown = new Set<string>()
  const tex = (of: Element | null): string => elementsOf(of).map(one).join('')
  const one = (element: Element): string => {
    if (/Pr$/.test(element.name) || silent.has(element.name)) return ''
    const convert = structures[element.name]
    if (convert !== undefined) return convert(element, tex)
    unknown.add(element.name)
    const letters = lettersOf(element).trim()
    return letters === '' ? '' : `\\text{${textToTex(letters, 'text')}}`
  }
  return { tex: tex(formula).replace(/ {2,}/g, ' ').trim(), unknown: [...unknown] }
}

const silent: ReadonlySet<string> = new Set(['w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:del', 'w:moveFrom', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:lastRenderedPageBreak'])

/** One line a structure. */
const structures: Readonly<Record<string, Convert>> = {
  'm:oMath': (element, tex) => tex(element),
  'm:oMathPara': (element, tex) => tex(element),
  'm:box': (element, tex) => tex(part(element, 'e')),
  'm:ctrlPr': () => '',
  'w:ins': (element, tex) => tex(element),
  'w:moveTo': (element, tex) => tex(element),
  'm:r': run,
  'w:r': (element) => textToTex(lettersOf(element)),
  'm:f': fraction,
  'm:sSup': (element, tex) => `${base(element, tex)}^${short(element, 'sup', tex)}`,
  'm:sSub': (element, tex) => `${base(element, tex)}_${short(element, 'sub', tex)}`,
  'm:sSubSup': (element, tex) => `${base(element, tex)}_${short(element, 'sub', tex)}^${short(element, 'sup', tex)}`,
  'm:sPre': (element, tex) => `{}_${short(element, 'sub', tex)}^${short(element, 'sup', tex)}${inner(element, 'e', tex)}`,
  'm:rad': (element, tex) => {
    const degree = isOn(element, 'radPr', 'degHide') ? '' : tex(part(element, 'deg'))
    return `\\sqrt${degree === '' ? '' : `[${degree}]`}${inner(element, 'e', tex)}`
  },
  'm:nary': nary,
  'm:d': delimiters,
  'm:m': (element, tex) => `\\begin{matrix}${rows(elementsOf(element).filter(({ name }) => name === 'm:mr'), tex)}\\end{matrix}`,
  'm:eqArr': (element, tex) => `\\begin{aligned}${parts(element, 'e').map((row) => aligned(tex(row))).join(' \\\\ ')}\\end{aligned}`,
  'm:func': (element, tex) => `${functionName(element, tex)}${inner(element, 'e', tex)}`,
  'm:limLow': (element, tex) => `${limited(element, tex)}_${inner(element, 'lim', tex)}`,
  'm:limUpp': (element, tex) => `${limited(element, tex)}^${inner(element, 'lim', tex)}`,
  'm:acc': (element, tex) => `${accents[setting(element, 'accPr', 'chr') ?? '\u0302'] ?? '\\hat'}${inner(element, 'e', tex)}`,
  'm:bar': (element, tex) => `${setting(element, 'barPr', 'pos') === 'top' ? '\\overline' : '\\underline'}${inner(element, 'e', tex)}`,
  'm:groupChr': groupCharacter,
  'm:borderBox': (element, tex) => `\\boxed${inner(element, 'e', tex)}`,
  'm:phant': (element, tex) => (isHidden(element) ? `\\phantom${inner(element, 'e', tex)}` : tex(part(element, 'e'))),
}

function part(element: Element, name: string): Element | null {
  return find(element, `m:${name}`)
}

function parts(element: Element, name: string): Element[] {
  return elementsOf(element).filter((child) => child.name === `m:${name}`)
}

function inner(element: Element, name: string, tex: Parameters<Convert>[1]): string {
  return `{${tex(part(element, name))}}`
}

function base(element: Element, tex: Parameters<Convert>[1]): string {
  return short(element, 'e', tex)
}

/** One letter or digit needs no braces. */
function short(element: Element, name: string, tex: Parameters<Convert>[1]): string {
  const inside = tex(part(element, name))
  return /^[\p{L}\d]$/u.test(inside) ? inside : `{${inside}}`
}

/** A property such as `m:chr`; `null` where it is not set, empty where it is set to nothing. */
function setting(element: Element, properties: string, name: string): string | null {
  const property = find(element, `m:${properties}`, `m:${name}`)
  return property === null ? null : (property.attributes['m:val'] ?? '')
}

function isOn(element: Element, properties: string, name: string): boolean {
  const value = setting(element, properties, name)
  return value !== null && !/^(?:0|false|off)$/.test(value)
}

function isHidden(element: Element): boolean {
  return /^(?:0|false|off)$/.test(setting(element, 'phantPr', 'show') ?? '')
}

function run(element: Element): string {
  const properties = find(element, 'm:rPr')
  const text = elementsOf(element)
    .filter(({ name }) => name === 'm:t' || name === 'w:t')
    .map(lettersOf)
    .join('')
  if (find(properties, 'm:nor') !== null) return text === '' ? '' : `\\text{${textToTex(text, 'text')}}`
  const tex = textToTex(text)
  const script = find(properties, 'm:scr')?.attributes['m:val'] ?? ''
  const style = find(properties, 'm:sty')?.attributes['m:val'] ?? ''
  const command = scripts[script] ?? (/^\p{L}+$/u.test(text) ? styles[style] : style === 'b' || style === 'bi' ? '\\boldsymbol' : undefined)
  return command === undefined || tex === '' ? tex : `${command}{${tex}}`
}

const scripts: Readonly<Record<string, string>> = { 'double-struck': '\\mathbb', script: '\\mathcal', fraktur: '\\mathfrak', 'sans-serif': '\\mathsf', monospace: '\\mathtt' }
const styles: Readonly<Record<string, string>> = { p: '\\mathrm', b: '\\mathbf', bi: '\\boldsymbol' }

function fraction(element: Element, tex: Parameters<Convert>[1]): string {
  const [above, below] = [inner(element, 'num', tex), inner(element, 'den', tex)]
  switch (setting(element, 'fPr', 'type')) {
    case 'noBar':
      return `{${above} \\atop ${below}}`
    case 'lin':
    case 'skw':
      return `${above}/${below}`
    default:
      return `\\frac${above}${below}`
  }
}

function nary(element: Element, tex: Parameters<Convert>[1]): string {
  const sign = setting(element, 'naryPr', 'chr') ?? '∫'
  const limits = setting(element, 'naryPr', 'limLoc')
  const place = limits === 'undOvr' ? '\\limits' : limits === 'subSup' ? '\\nolimits' : ''
  const below = isOn(element, 'naryPr', 'subHide') ? '' : tex(part(element, 'sub'))
  const above = isOn(element, 'naryPr', 'supHide') ? '' : tex(part(element, 'sup'))
  const bounds = `${below === '' ? '' : `_{${below}}`}${above === '' ? '' : `^{${above}}`}`
  return `${naries[sign] ?? `\\mathop{${textToTex(sign)}}`}${bounds === '' ? '' : place}${bounds}${inner(element, 'e', tex)}`
}

function delimiters(element: Element, tex: Parameters<Convert>[1]): string {
  const [open, close, between] = [setting(element, 'dPr', 'begChr') ?? '(', setting(element, 'dPr', 'endChr') ?? ')', setting(element, 'dPr', 'sepChr') ?? '|']
  const content = parts(element, 'e').map(tex)
  return `\\left${fence(open)}${content.join(` \\middle${fence(between)} `)}\\right${fence(close)}`
}

function fence(sign: string): string {
  return sign === '' ? '.' : (bars[sign] ?? `${textToTex(sign)} `)
}

function rows(elements: readonly Element[], tex: Parameters<Convert>[1]): string {
  return elements.map((row) => parts(row, 'e').map(tex).join(' & ')).join(' \\\\ ')
}

/** `sin` and its like; a name with limits is a name all the same. */
function functionName(element: Element, tex: Parameters<Convert>[1]): string {
  const name = part(element, 'fName')
  const [only, ...more] = elementsOf(name).filter((child) => !/Pr$/.test(child.name))
  return only?.name === 'm:r' && more.length === 0 ? named(lettersOf(only)) : tex(name)
}

function limited(element: Element, tex: Parameters<Convert>[1]): string {
  const inside = part(element, 'e')
  const isName = inside !== null && descendants(inside, 'm:r').length === elementsOf(inside).filter(({ name }) => !/Pr$/.test(name)).length
  const name = isName ? lettersOf(inside).trim() : ''
  return /^\p{L}{2,}$/u.test(name) ? `\\operatorname*{${name}}` : `\\mathop{${tex(inside)}}\\limits`
}

function named(name: string): string {
  const plain = name.trim()
  if (functions.has(plain)) return `\\${plain} `
  return /^[\p{L}\d]+$/u.test(plain) ? `\\operatorname{${plain}}` : textToTex(name)
}

function groupCharacter(element: Element, tex: Parameters<Convert>[1]): string {
  const isAbove = setting(element, 'groupChrPr', 'pos') === 'top'
  const sign = setting(element, 'groupChrPr', 'chr') ?? '⏟'
  const content = inner(element, 'e', tex)
  if (sign === '⏟' || sign === '⏞') return `${isAbove ? '\\overbrace' : '\\underbrace'}${content}`
  if (sign === '→' || sign === '←') return `${isAbove ? '\\over' : '\\under'}${sign === '→' ? 'right' : 'left'}arrow${content}`
  return `${isAbove ? '\\overset' : '\\underset'}{${textToTex(sign)}}${content}`
}

/** In a stack of equations an ampersand is where they meet. */
function aligned(row: string): string {
  return row.replaceAll('\\&', '&')
}
