import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isParent } from '../rewrite.ts'
import { matchOf, type Purpose } from './patterns/index.ts'

/** A block of the essay, as far as the furniture of a web page is concerned. */
export interface Piece {
  readonly node: RootContent
  /** `page`: matches a pattern. `label`: short and without an end, as entries of a menu are. `essay`: everything else. */
  readonly look: 'page' | 'label' | 'essay'
  readonly purpose: Purpose | null
  /** No essay would say it. */
  readonly sure: boolean
  /** A label that stands elsewhere in the file as well, as menus do. */
  readonly repeated: boolean
  /** Words. */
  readonly length: number
  /** Words of its longest line: an entry of a list, or the whole block. */
  readonly longest: number
  /** The heading of a part that ends an essay: references, notes. */
  readonly opensAppendix: boolean
}

type Look = Pick<Piece, 'look' | 'purpose' | 'sure'>

/** What every block of an essay looks like. */
export function piecesOf(root: Root): Piece[] {
  const texts = root.children.map((node) => textsOf(node))
  const seen = new Map<string, number>()
  for (const text of texts.flat()) seen.set(text, (seen.get(text) ?? 0) + 1)
  const looks = root.children.map((node, index) => lookOf(node, texts[index] ?? []))
  return root.children.map((node, index) => {
    const own = texts[index] ?? []
    const look = isTeaser(own, looks.slice(index + 1, index + 3)) ? label : (looks[index] ?? essay)
    const lengths = own.map(wordsIn)
    return {
      node,
      ...look,
      repeated: look.look === 'label' && own.length > 0 && own.every((text) => (seen.get(text) ?? 0) > 1),
      length: lengths.reduce((sum, words) => sum + words, 0),
      longest: Math.max(0, ...lengths),
      opensAppendix: node.type !== 'list' && own.length === 1 && appendix.test((own[0] ?? '').toLowerCase().replace(/(?<![:.：\s])[:.：\s]+$/u, '')),
    }
  })
}

/** Headings that belong to an essay although they are short and stand near its end. */
const appendix =
  /^(?:references|notes|footnotes|endnotes|bibliography|works cited|sources|further reading|acknowledge?ments|about the author|appendix|the end|quellen|literatur(?:verzeichnis)?|anmerkungen|fußnoten|danksagung|anhang|références|bibliographie|remerciements|notas|referencias|bibliografía|fuentes|agradecimientos|литература|примечания|источники|список литературы|参考文献|注释|注|致谢|脚注|謝辞|المراجع|المصادر|الهوامش|منابع|پانویس|یادداشت‌ها|حوالہ جات|حواشی)$/

function textsOf(node: RootContent): string[] {
  if (node.type === 'list') return paragraphsIn(node)
  if (node.type === 'paragraph' && node.children.every(({ type }) => type === 'image' || type === 'break')) return [toString(node)]
  const text = node.type === 'code' ? node.value.split('\n') : [toString(node, { includeImageAlt: false })]
  return text.map((line) => line.trim()).filter((line) => line !== '')
}

function paragraphsIn(node: Nodes): string[] {
  if (node.type === 'paragraph') return [toString(node, { includeImageAlt: false }).trim()]
  return isParent(node) ? node.children.flatMap(paragraphsIn) : [toString(node)]
}

function lookOf(node: RootContent, texts: readonly string[]): Look {
  if (node.type === 'thematicBreak') return label
  if (node.type === 'list') return lookOfMany(texts)
  if (node.type === 'code') return isIndentedList(node, texts) ? lookOfMany(texts) : essay
  if (node.type !== 'paragraph' && node.type !== 'heading') return essay
  const [text = ''] = texts
  // A picture alone is what its alternative text says, and else nothing.
  if (node.type === 'paragraph' && node.children.every(({ type }) => type === 'image' || type === 'break')) return matchOf(text) === null ? label : lookOfText(text)
  return lookOfText(text)
}

const label: Look = { look: 'label', purpose: null, sure: false }
const essay: Look = { look: 'essay', purpose: null, sure: false }

function lookOfText(text: string): Look {
  const match = matchOf(text) ?? (isGlued(text) ? { purpose: 'navigation' as const, sure: false } : null)
  if (match !== null) return { look: 'page', ...match }
  const short = text !== '' && wordsIn(text) <= 8 && text.length <= 80 && !/[.!?…:;,。！？؟۔।]["'”’»)\]]*$/u.test(text)
  return short && !appendix.test(text.toLowerCase()) ? label : essay
}

function lookOfMany(texts: readonly string[]): Look {
  const looks = texts.map(lookOfText)
  if (looks.length === 0 || looks.some(({ look }) => look === 'essay')) return essay
  const matches = looks.filter(({ look }) => look === 'page')
  const [first] = matches
  if (first === undefined || matches.length * 2 < looks.length) return label
  return { ...first, sure: matches.some(({ sure }) => sure) }
}

/** A sentence that breaks off where the page says "Read more". */
function isTeaser(texts: readonly string[], after: readonly Look[]): boolean {
  return /(?:…|\.{3}|\[…\]|\[\.{3}\])\.?$/u.test(texts.at(-1) ?? '') && after.some(({ purpose }) => purpose === 'more')
}

/** Entries of a menu that lost the spaces between them: `NewsEssaysReviewsArchive`. */
function isGlued(text: string): boolean {
  const joints = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0
  return joints >= 2 && joints * 30 >= text.length && !/[.!?:;,…]/u.test(text)
}

/** A list that is set in so far that Markdown takes it for code. */
function isIndentedList(node: Extract<RootContent, { type: 'code' }>, lines: readonly string[]): boolean {
  return node.lang == null && lines.length > 1 && lines.every((line) => /^[-*•] \p{L}[^{}=<>]*$/u.test(line) && wordsIn(line) <= 9)
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
