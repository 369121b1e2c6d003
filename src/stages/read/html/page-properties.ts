import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { visit } from 'unist-util-visit'
import { articleDataOf } from './json-ld.ts'
import type { SourceTree } from '../source-tree.ts'

/** What the head of a page says, or else its JSON-LD: title, authors, date, language. */
export function pagePropertiesOf(page: Root): SourceTree['about'] {
  const said = new Map<string, string[]>()
  let title = ''
  let lang: string | null = null
  visit(page, 'element', (node: Element) => {
    if (node.tagName === 'html' && typeof node.properties.lang === 'string') lang = node.properties.lang.trim() || null
    if (node.tagName === 'title' && title === '') title = clean(toText(node, { whitespace: 'pre' }))
    if (node.tagName !== 'meta') return
    const content = clean(String(node.properties.content ?? ''))
    for (const name of [node.properties.name, node.properties.property, node.properties.itemProp]) {
      for (const key of [name].flat()) if (typeof key === 'string' && content !== '') said.set(key.toLowerCase(), [...(said.get(key.toLowerCase()) ?? []), content])
    }
  })
  const data = articleDataOf(page)
  const [date = data.date] = firstOf(said, ['article:published_time', 'date', 'dc.date', 'dcterms.date', 'dcterms.created', 'citation_publication_date', 'datepublished', 'publish-date'])
  const authors = firstOf(said, ['author', 'dc.creator', 'citation_author', 'article:author', 'byl']).flatMap((names) => names.split(/\s*;\s*/)).filter((name) => !/^(?:https?:|www\.)/.test(name)).map(withoutBy)
  return {
    title: firstOf(said, ['og:title', 'dc.title', 'citation_title', 'twitter:title'])[0] ?? data.title ?? (title || null),
    authors: authors.length > 0 ? authors : data.authors.map(withoutBy),
    // A machine's time of day is no part of a date on a slide.
    date: date?.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1') ?? null,
    lang: lang ?? data.lang,
  }
}

/** "By Ada Lovelace" names Ada Lovelace. */
export function withoutBy(name: string): string {
  return name.replace(/^(?:by|von|par|por)\s+(?=\p{Lu})/iu, '').trim()
}

function firstOf(said: ReadonlyMap<string, readonly string[]>, names: readonly string[]): readonly string[] {
  return names.map((name) => said.get(name)).find((values) => values !== undefined) ?? []
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
