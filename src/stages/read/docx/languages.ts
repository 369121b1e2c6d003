import type { Element } from 'xast'
import { elementsIn, find, findAll, textIn, valueOf } from './xml.ts'

/** Scripts have languages of their own in Word; the rest are Western. */
const attributes = [
  ['w:bidi', /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu],
  ['w:eastAsia', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/gu],
] as const

/**
 * The languages that a Word file names, by how many letters are theirs. Word tags letters only where their language is
 * not that of the file, and that is often the language of the program: so they are hints. What the file says of itself
 * comes before what is set for all its letters.
 */
export function languagesOf(document: Element, styles: Element | null, ofFile: string): readonly string[] {
  const defaults = defaultsOf(styles)
  const letters = new Map<string, number>()
  const count = (tag: string | null | undefined, many: number): void => {
    if (tag != null && tag !== '' && tag !== 'x-none') letters.set(tag, (letters.get(tag) ?? 0) + many)
  }
  for (const run of findAll(document, 'w:r')) {
    const lang = find(run, 'w:rPr', 'w:lang')
    const text = elementsIn(run, 'w:t').map(textIn).join('')
    let western = text.match(/\p{L}/gu)?.length ?? 0
    for (const [attribute, script] of attributes) {
      const many = text.match(script)?.length ?? 0
      western -= many
      if (many > 0) count(valueOf(lang, attribute) ?? defaults.get(attribute), many)
    }
    if (western > 0) count(valueOf(lang) ?? (ofFile || defaults.get('w:val')), western)
  }
  const tags = [...letters].sort(([, a], [, b]) => b - a).map(([tag]) => tag)
  return ofFile === '' || tags.includes(ofFile) ? tags : [...tags, ofFile]
}

/** What is set for all text, by attribute; the style of plain paragraphs is the stronger. */
function defaultsOf(styles: Element | null): ReadonlyMap<string, string> {
  const plain = styles === null ? null : (elementsIn(styles, 'w:style').find((style) => valueOf(style, 'w:type') === 'paragraph' && /^(?:1|true|on)$/.test(valueOf(style, 'w:default') ?? '')) ?? null)
  const said = [find(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang'), find(plain, 'w:rPr', 'w:lang')]
  return new Map(said.flatMap((lang) => ['w:val', 'w:eastAsia', 'w:bidi'].flatMap((name) => [valueOf(lang, name)].filter((tag) => tag !== null && tag !== '').map((tag) => [name, tag ?? ''] as const))))
}
