import type { Element, ElementContent, Nodes as HastNodes } from 'hast'
import type { Definition, PhrasingContent, Root, RootContent } from 'mdast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { toHast } from 'mdast-util-to-hast'
import { toText } from 'hast-util-to-text'
import { SKIP, visit } from 'unist-util-visit'
import type { Assets } from '../../trees/assets.ts'
import type { Essay } from '../../trees/essay.ts'
import { isolateLatin } from './isolate-latin.ts'

/** Converts the author's Markdown to sanitised hast; mathematics is typeset afterwards, from its text. */
export interface Converter {
  readonly inline: (content: readonly PhrasingContent[]) => ElementContent[]
  readonly blocks: (content: readonly RootContent[]) => ElementContent[]
}

const mathClass = { inline: 'math-inline', display: 'math-display' } as const

const schema: Schema = {
  ...defaultSchema,
  // A second `<section>` would break the leaf structure of the deck.
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'section' && name !== 'img'),
  attributes: { ...defaultSchema.attributes, code: [['className', /^language-./, mathClass.inline, mathClass.display]] },
  clobberPrefix: '',
}

/** @param dir Direction of the talk; where it is right to left, Latin names keep their signs on their own side. */
export function createConverter(root: Root, dir: Essay['dir'], typesetMath: Assets['typesetMath']): Converter {
  const definitions: Definition[] = []
  visit(root, 'definition', (node) => void definitions.push(node))

  function convert(children: RootContent[]): ElementContent[] {
    const clean = sanitize(toHast({ type: 'root', children: [...children, ...definitions] }, { handlers }), schema)
    if (dir === 'rtl') isolateLatin(clean)
    if (typesetMath !== null) typesetIn(clean, typesetMath)
    return clean.type === 'root' ? clean.children.filter((node) => node.type !== 'doctype') : []
  }

  return {
    inline: (content) => {
      // Wrapped in a paragraph, because line breaks are put between the children of a root.
      const [paragraph] = convert([{ type: 'paragraph', children: [...content] }])
      return paragraph?.type === 'element' ? paragraph.children : []
    },
    blocks: (content) => convert([...content]).filter((node) => node.type === 'element'),
  }
}

const handlers = {
  footnoteReference: () => undefined,
  footnoteDefinition: () => undefined,
  image: () => undefined,
  imageReference: () => undefined,
  containerDirective: () => undefined,
  inlineMath: (_state: unknown, node: { readonly value: string }): Element => mathPlaceholder(node.value, mathClass.inline),
  math: (_state: unknown, node: { readonly value: string }): Element => mathPlaceholder(node.value, mathClass.display),
}

function mathPlaceholder(tex: string, name: string): Element {
  return { type: 'element', tagName: 'code', properties: { className: [name] }, children: [{ type: 'text', value: tex }] }
}

function typesetIn(tree: HastNodes, typesetMath: NonNullable<Assets['typesetMath']>): void {
  visit(tree, 'element', (node, index, parent) => {
    const names = node.tagName === 'code' ? node.properties['className'] : undefined
    if (!Array.isArray(names) || index === undefined || parent === undefined) return undefined
    const isDisplay = names.includes(mathClass.display)
    if (!isDisplay && !names.includes(mathClass.inline)) return undefined
    parent.children[index] = typesetMath(toText(node), isDisplay)
    return SKIP
  })
}
