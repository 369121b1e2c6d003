import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { visit } from 'unist-util-visit'

/** What schema.org's description of an article in a page says; empty where there is none. */
export interface ArticleData {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly date: string | null
  readonly lang: string | null
}

/** The first article that a page describes as JSON-LD. */
export function articleDataOf(page: Root): ArticleData {
  let found: Readonly<Record<string, unknown>> | null = null
  visit(page, 'element', (node: Element) => {
    if (found === null && node.tagName === 'script' && node.properties.type === 'application/ld+json') found = articleIn(parsed(toText(node, { whitespace: 'pre' })), 0)
  })
  const article: Readonly<Record<string, unknown>> = found ?? {}
  return {
    title: text(article['headline']),
    authors: [article['author']].flat().flatMap((author) => text(isRecord(author) ? author['name'] : author) ?? []),
    date: text(article['datePublished']),
    lang: text(article['inLanguage']),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const deepest = 5

/** Articles may lie in a list or in a graph of things. */
function articleIn(data: unknown, depth: number): Readonly<Record<string, unknown>> | null {
  if (depth > deepest) return null
  if (Array.isArray(data)) {
    for (const item of data) {
      const article = articleIn(item, depth + 1)
      if (article !== null) return article
    }
  }
  if (!isRecord(data)) return null
  const isArticle = [data['@type']].flat().some((type) => typeof type === 'string' && /Article$|^(?:BlogPosting|Report|Review|CreativeWork)$/.test(type))
  return isArticle && text(data['headline']) !== null ? data : articleIn(data['@graph'], depth + 1)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 300 ? value.replace(/\s+/g, ' ').trim() : null
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
