import type { Element } from 'xast'
import type { SourceTree } from '../source-tree.ts'
import { elementsIn, find, findAll, textIn, valueOf } from './xml.ts'

/** Title, authors and language from `docProps/core.xml`; the language else from the text itself, else from its styles. */
export function propertiesOf(core: Element | null, document: Element, styles: Element | null): SourceTree['about'] {
  const title = property(core, 'dc:title')
  return {
    // Programs write these when nobody gave the file a title.
    title: /^(?:microsoft word\b.*|document ?\d*|untitled.*|.*\.docx?)$/i.test(title) ? null : title || null,
    authors: property(core, 'dc:creator').split(/\s*;\s*/).filter((name) => name !== '' && !/^(?:un-named|unknown|user|author|microsoft.*)$/i.test(name)),
    lang: property(core, 'dc:language') || languageIn(document) || (styles === null ? null : languageIn(styles)),
  }
}

function property(core: Element | null, name: string): string {
  const node = find(core, name)
  return node === null ? '' : textIn(node).replace(/\s+/g, ' ').trim()
}

/** The most frequent one. Text from right to left has its language in another attribute, that of East Asia in a third. */
function languageIn(root: Element): string | null {
  const attribute = findAll(root, 'w:rtl').length > 0 ? 'w:bidi' : eastAsian(root) ? 'w:eastAsia' : 'w:val'
  const counts = new Map<string, number>()
  for (const node of findAll(root, 'w:lang')) {
    const tag = valueOf(node, attribute) ?? ''
    if (tag !== '' && tag !== 'x-none') counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function eastAsian(root: Element): boolean {
  const text = elementsIn(root, 'w:body').map(textIn).join('')
  return (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0) * 2 > text.length
}
