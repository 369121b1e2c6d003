import type { Element } from 'xast'
import type { SourceTree } from '../source-tree.ts'
import { languagesOf } from './languages.ts'
import { find, textIn } from './xml.ts'

/** Title and authors from `docProps/core.xml`; the languages from there, from the text and from its styles. */
export function propertiesOf(core: Element | null, document: Element, styles: Element | null): Pick<SourceTree['about'], 'title' | 'authors' | 'languages'> {
  const title = property(core, 'dc:title')
  return {
    // Programs write these when nobody gave the file a title.
    title: /^(?:microsoft word\b.*|document ?\d*|untitled.*|.*\.docx?)$/i.test(title) ? null : title || null,
    authors: property(core, 'dc:creator').split(/\s*;\s*/).filter((name) => name !== '' && !/^(?:un-named|unknown|user|author|microsoft.*)$/i.test(name)),
    languages: languagesOf(document, styles, property(core, 'dc:language')),
  }
}

function property(core: Element | null, name: string): string {
  const node = find(core, name)
  return node === null ? '' : textIn(node).replace(/\s+/g, ' ').trim()
}
