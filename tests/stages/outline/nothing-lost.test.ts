import fc from 'fast-check'
import type { BlockContent, DefinitionContent, FootnoteDefinition, ListItem, Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { toText } from 'hast-util-to-text'
import { expect, test } from 'vitest'
import { createNodeEffects } from '../../../src/effects/node.ts'
import { load } from '../../../src/effects/load.ts'
import { labelsFor } from '../../../src/language/labels.ts'
import { packFor } from '../../../src/language/index.ts'
import { createReport, type Report } from '../../../src/messages/report.ts'
import { resolveOptions } from '../../../src/options/resolve.ts'
import { analyse } from '../../../src/stages/analyse/index.ts'
import { arrange } from '../../../src/stages/arrange/index.ts'
import { compose } from '../../../src/stages/compose/index.ts'
import { outline } from '../../../src/stages/outline/index.ts'
import { passagesOf } from '../../../src/stages/read/passages.ts'
import { tidy } from '../../../src/stages/read/tidy.ts'
import { render } from '../../../src/stages/render/index.ts'
import type { Essay } from '../../../src/trees/essay.ts'
import type { Rendered } from '../../../src/trees/rendered.ts'

type Block = BlockContent | DefinitionContent

/** Stands wherever a tree has words, until every place gets a word of its own. */
const word = 'word'

/** One of some nodes, each time a new one: a node that stands in two places could have but one line. */
function oneOf<T extends Nodes>(...nodes: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...nodes).map((node) => structuredClone(node))
}

const leaf: fc.Arbitrary<PhrasingContent> = oneOf<PhrasingContent>(
  { type: 'text', value: word },
  { type: 'text', value: word },
  { type: 'inlineCode', value: word },
  { type: 'inlineMath', value: word },
  { type: 'image', url: 'nowhere.png', alt: word, title: word },
  { type: 'image', url: 'nowhere.png', alt: '', title: '' },
  { type: 'imageReference', identifier: 'a', referenceType: 'full', alt: word },
  { type: 'html', value: `<i>${word}</i>` },
  { type: 'break' },
  { type: 'footnoteReference', identifier: 'a' },
)

const phrasing = fc.letrec<{ content: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  content: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
  node: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.record({ type: fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const), children: tie('content') }),
    fc.record({ type: fc.constant('link' as const), url: fc.constant('#a'), children: tie('content') }),
    fc.record({ type: fc.constant('linkReference' as const), identifier: fc.constant('a'), referenceType: fc.constant('full' as const), children: tie('content') }),
    fc.record({ type: fc.constant('textDirective' as const), name: fc.constant('keep'), children: tie('content') }),
  ),
})).content

const row: fc.Arbitrary<TableRow> = fc
  .array(phrasing, { minLength: 1, maxLength: 4 })
  .map((cells) => ({ type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }))

const { blocks } = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 4 },
    phrasing.map((children): Block => ({ type: 'paragraph', children })),
    phrasing.map((children): Block => ({ type: 'leafDirective', name: 'leaf', children })),
    fc.record({ type: fc.constant('heading' as const), depth: fc.constantFrom(2 as const, 3 as const), children: phrasing }),
    fc.array(row, { minLength: 1, maxLength: 3 }).map((children): Block => ({ type: 'table', children })),
    oneOf<Block>(
      { type: 'code', value: word },
      { type: 'math', value: word },
      { type: 'html', value: `<p>${word}</p>` },
      { type: 'thematicBreak' },
      { type: 'definition', identifier: 'b', url: '#b' },
    ),
    tie('blocks').map((children): Block => ({ type: 'blockquote', children })),
    fc
      .record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }) })
      .map(({ items, ...list }): Block => ({ ...list, children: items.map((children): ListItem => ({ type: 'listItem', children })) })),
    fc.record({ type: fc.constant('containerDirective' as const), name: fc.constantFrom('notes', 'show', 'columns'), children: tie('blocks') }),
  ),
}))

const footnote = blocks.map((children): FootnoteDefinition => ({ type: 'footnoteDefinition', identifier: 'a', children: children.flatMap((child) => (child.type === 'containerDirective' ? [] : [child])) }))
/** What stands between paragraphs in no tree that `read` has made. */
const misplaced = fc.oneof(leaf, oneOf<RootContent>({ type: 'yaml', value: 'a: b' }, { type: 'tableCell', children: [{ type: 'text', value: word }] }))
const tree = fc
  .record({ title: phrasing, body: fc.array(fc.oneof({ weight: 9, arbitrary: blocks }, misplaced.map((node) => [node])), { minLength: 1, maxLength: 4 }), footnotes: fc.array(footnote, { maxLength: 1 }) })
  .map(({ title, body, footnotes }) => ({
    title,
    root: { type: 'root' as const, children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'A town was built.' }] }, ...body.flat(), ...footnotes] },
  }))

/** A word and the lines of what it stands in, itself included, but not those of what holds blocks. */
interface Place {
  readonly word: string
  readonly lines: readonly number[]
}

const holders: ReadonlySet<string> = new Set(['root', 'blockquote', 'list', 'listItem', 'containerDirective', 'footnoteDefinition'])

/** A copy with a line of its own for each node and a word of its own in each place. */
function numbered({ root, title }: { readonly root: Root; readonly title: PhrasingContent[] }): { readonly root: Root; readonly title: PhrasingContent[]; readonly places: readonly Place[] } {
  const places: Place[] = []
  let line = 0
  const number = (node: Nodes, above: readonly number[]): void => {
    line += 1
    const point = { line, column: 1 }
    node.position = { start: point, end: point }
    const lines = holders.has(node.type) ? above : [...above, line]
    const own = (text: string): string => {
      if (!text.includes(word)) return text
      places.push({ word: `x${places.length}y`, lines })
      return text.replace(word, places.at(-1)?.word ?? '')
    }
    if ('value' in node) node.value = own(node.value)
    if (node.type === 'image' || node.type === 'imageReference') node.alt = own(node.alt ?? '')
    if (node.type === 'image') node.title = own(node.title ?? '')
    if ('children' in node) for (const child of node.children) number(child, lines)
  }
  const copy = structuredClone({ root, title })
  for (const node of copy.title) number(node, [])
  number(copy.root, [])
  return { ...copy, places }
}

function essayOf(root: Root, titleContent: PhrasingContent[]): Essay {
  tidy(root)
  const meta = { title: 'A town', titleContent, subtitle: null, authors: [], date: null, course: null }
  return { path: 'essay.md', name: 'essay', root, meta, lang: 'en', dir: 'ltr', ...passagesOf(root) }
}

const { options, originOf } = resolveOptions({ flags: {}, frontMatter: null, project: null }, createReport(''))
const everything: Root = { type: 'root', children: [{ type: 'code', value: word }, { type: 'math', value: word }] }
const assets = await load(essayOf(everything, []), { ...options, themeOrigin: (inside) => originOf(['theme', ...inside]) }, createNodeEffects(), createReport(''))

/** The pipeline from an essay that has been read; none of its pictures exists. */
function talkOf(essay: Essay, report: Report): Rendered {
  const analysis = analyse(essay, packFor(essay.lang), options)
  const size = { width: 1280, height: 720 }
  const talk = compose(outline(essay, analysis, report), analysis, essay, options)
  const arranged = arrange(talk, analysis, options, { size, widths: assets.theme.widths, essay, assets, report })
  return render({ talk: arranged, essay, analysis, assets, labels: labelsFor('en'), size })
}

test('every word of an essay is on a slide, in the notes, or named with its line', () => {
  fc.assert(
    fc.property(tree, (generated) => {
      const { root, title, places } = numbered(generated)
      const report = createReport('essay.md')
      const { slides } = talkOf(essayOf(root, title), report)
      const there = slides.flatMap(({ slide, notes }) => [toText(slide), toText(notes)]).join(' ')
      const named = new Set(report.messages.filter(({ ruleId }) => ruleId === 'not-shown').map(({ line }) => line))
      const lost = places.filter((place) => !there.includes(place.word) && !place.lines.some((line) => named.has(line)))
      expect(lost).toEqual([])
    }),
    { numRuns: 100 },
  )
})
