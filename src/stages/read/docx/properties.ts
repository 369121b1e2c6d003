import type { SourceTree } from '../source-tree.ts'

/** Title, authors and language from `docProps/core.xml`; the language else from the text itself, else from its styles. */
export function propertiesOf(core: string, document: string, styles: string): SourceTree['about'] {
  const title = property(core, 'dc:title')
  return {
    // Programs write these when nobody gave the file a title.
    title: /^(?:microsoft word\b.*|document ?\d*|untitled.*|.*\.docx?)$/i.test(title) ? null : title || null,
    authors: property(core, 'dc:creator').split(/\s*;\s*/).filter((name) => name !== '' && !/^(?:un-named|unknown|user|author|microsoft.*)$/i.test(name)),
    lang: property(core, 'dc:language') || mostFrequent(document) || mostFrequent(styles),
  }
}

function property(core: string, name: string): string {
  const value = new RegExp(`<${name}\\b[^>]*>([^<]*)</${name}>`).exec(core)?.[1] ?? ''
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => entities[entity] ?? '').replace(/\s+/g, ' ').trim()
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** Text from right to left has its language in another attribute. */
function mostFrequent(xml: string): string | null {
  const attribute = /<w:rtl\s*\/>/.test(xml) ? 'bidi' : 'val'
  const counts = new Map<string, number>()
  for (const [, tag = ''] of xml.matchAll(new RegExp(`<w:lang\\b[^>]*\\bw:${attribute}="([A-Za-z-]+)"`, 'g'))) {
    if (tag !== 'x-none') counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
