import type { Element } from 'xast'
import type { SourceTree } from '../source-tree.ts'
import type { Styles } from './styles.ts'
import { attribute, descendants, find, isOn, lettersOf } from './xml.ts'

/** Title and authors from `docProps/core.xml`. */
export function propertiesOf(core: Element | null): Pick<SourceTree['about'], 'title' | 'authors'> {
  const title = property(core, 'dc:title')
  return {
    // Programs write these when nobody gave the file a title.
    title: /^(?:microsoft word\b.*|word document|document ?\d*|dokument ?\d*|untitled.*|.*\.docx?)$/i.test(title) ? null : title || null,
    authors: property(core, 'dc:creator').split(/\s*;\s*/).filter((name) => name !== '' && !/^(?:un-named|unknown|user|author|admin(?:istrator)?|microsoft.*|python-docx|.*-user)$/i.test(name)),
  }
}

function property(core: Element | null, name: string): string {
  const element = find(core, name)
  return element === null ? '' : lettersOf(element).replace(/\s+/g, ' ').trim()
}

/** The language in which most letters of a document are; `null` where nothing says it. */
export function languageOf(core: Element | null, document: Element, styles: Styles): string | null {
  const counts = new Map<string, number>()
  for (const run of descendants(document, 'w:r')) {
    const text = lettersOf(run)
    if (!/\p{L}/u.test(text)) continue
    const properties = find(run, 'w:rPr')
    const script = isOn(properties, 'w:rtl') ? 'w:bidi' : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) ? 'w:eastAsia' : 'w:val'
    const tag = attribute(find(properties, 'w:lang'), script) ?? attribute(styles.language, script)
    if (tag !== null && /^[A-Za-z-]+$/.test(tag) && tag !== 'x-none') counts.set(tag, (counts.get(tag) ?? 0) + text.length)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? (property(core, 'dc:language') || null)
}
