import { Readability } from '@mozilla/readability'
import Parser from '@mozilla/readability/JSDOMParser.js'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

/** What Readability takes for the article: its elements, and what it found out about it. */
export interface Article {
  readonly elements: ReadonlySet<Element>
  readonly byline: string | null
}

/** Asks Readability (Mozilla, the reader view of Firefox) where the article of a page is; `null` where it finds none. */
export function articleOf(page: Root): Article | null {
  const numbered: Element[] = []
  const document = new Parser().parse(toHtml(copyOf(page, numbered), { closeSelfClosing: true }))
  const found = new Readability(document, { charThreshold: 0, keepClasses: true, disableJSONLD: true }).parse()
  if (found?.content == null) return null
  const elements = new Set<Element>()
  for (const [, number] of found.content.matchAll(numberPattern)) {
    const element = numbered[Number(number)]
    if (element !== undefined) elements.add(element)
  }
  return { elements: withFolded(page, elements), byline: found.byline?.replace(/\s+/g, ' ').trim() ?? null }
}

const numberName = 'data-lectern'
const numberPattern = new RegExp(`${numberName}="(\\d+)"`, 'g')
/** What Readability looks at. */
const weighed: readonly string[] = ['id', 'role', 'rel', 'href', 'src', 'alt', 'style', 'itemProp', 'itemType', 'property', 'name', 'content', 'ariaHidden', 'ariaModal', 'dateTime']

/** The page with a number for each element, and nothing that its small parser would stumble over. */
function copyOf(page: Root, numbered: Element[]): Root {
  const copied = (node: Root['children'][number]): ElementContent[] => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    const properties: Element['properties'] = { [numberName]: String(numbered.push(node) - 1) }
    for (const name of weighed) if (typeof node.properties[name] === 'string') properties[name] = node.properties[name]
    if (Array.isArray(node.properties.className)) properties.className = node.properties.className
    if (node.properties.hidden === true) properties.hidden = 'hidden'
    return [{ type: 'element', tagName: node.tagName, properties, children: node.children.flatMap(copied) }]
  }
  const body = h('body')
  body.children = page.children.flatMap(copied)
  return { type: 'root', children: [h('html', [h('head'), body])] }
}

/** Readability folds an element that holds nothing but another into one, which keeps the outer number. */
function withFolded(page: Root, kept: ReadonlySet<Element>): ReadonlySet<Element> {
  const all = new Set(kept)
  const walk = (parent: Element | Root): void => {
    const inside = parent.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      if (parent.type === 'element' && all.has(parent) && inside.length === 1) all.add(child)
      walk(child)
    }
  }
  walk(page)
  return all
}
