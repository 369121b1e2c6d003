import type { Element, ElementContent } from 'xast'
import type { Report } from '../../../messages/report.ts'
import { drawingOf } from './drawings.ts'
import type { Numbering } from './numbering.ts'
import { formulaOf } from './omml.ts'
import type { Styles } from './styles.ts'
import { tableOf } from './tables.ts'
import { element, elementsIn, find, findAll, isOn } from './xml.ts'

/** What a Word file holds that no talk has. */
export interface Losses {
  comments: number
  /** Stretches of text that were deleted while changes were tracked. */
  deletions: number
  /** Stretches of hidden text. */
  hidden: number
  /** Lines of tables of contents. */
  contents: number
}

/** Style ids under which `convert` finds what this step has recognised. */
export const ids = {
  title: 'LecternTitle',
  subtitle: 'LecternSubtitle',
  author: 'LecternAuthor',
  date: 'LecternDate',
  quotation: 'LecternQuotation',
  code: 'LecternCode',
  caption: 'LecternCaption',
  heading: 'LecternHeading',
  letters: 'LecternLetters',
  formula: 'LecternFormula',
  display: 'LecternDisplay',
} as const

/** Name of the bookmark that says which paragraph this is. */
export const paragraphBookmark = 'paragraph-'

interface Context {
  readonly styles: Styles
  readonly report: Report
  readonly losses: Losses
  /** Headings go one down below a title. */
  readonly hasTitle: boolean
  readonly numbering: Numbering
  /** The numbers of numbered items, by the numbers of their paragraphs. */
  readonly numbers: Map<number, number>
  /** How many paragraphs there were; `null` for notes, which are not counted. */
  readonly count: { value: number } | null
  /** The number of the paragraph around; `null` in notes. */
  readonly line: number | null
}

type Handle = (node: Element, context: Context) => readonly ElementContent[]

/** What to do with elements that mammoth leaves out or does not understand. */
const handlers: Readonly<Record<string, Handle>> = {
  'w:p': paragraph,
  'w:r': run,
  'w:tbl': (node, context) => tableOf(node).flatMap((part) => (part.name === 'w:tbl' ? [prepared(part, context)] : rewritten(part, context))),
  'w:drawing': (node, context) => drawingOf(node, context.line, context.report).map((part) => (part.name === 'w:drawing' ? part : prepared(part, context))),
  'w:pict': (node, context) => [{ ...node, children: inside(node, context) }],
  'mc:AlternateContent': alternative,
  'm:oMathPara': (node, context) => findAll(node, 'm:oMath').map((math) => formula(math, ids.display, context)),
  'm:oMath': (node, context) => [formula(node, ids.formula, context)],
  'w:fldSimple': inside,
  'w:dir': inside,
  'w:bdo': inside,
  'w:ruby': (node, context) => inside(find(node, 'w:rubyBase') ?? node, context),
  'w:cr': () => [element('w:br')],
  'w:ptab': () => [element('w:tab')],
  'w:del': deleted,
  'w:moveFrom': deleted,
  'w:commentReference': (_, { losses }) => {
    losses.comments += 1
    return []
  },
}

interface PreparedBody {
  readonly root: Element
  readonly hasTitle: boolean
  /** The numbers of numbered items, by the numbers of their paragraphs. */
  readonly numbers: ReadonlyMap<number, number>
}

/** The body of a document in terms that mammoth understands, with every paragraph numbered. */
export function prepareBody(root: Element, styles: Styles, numbering: Numbering, losses: Losses, report: Report): PreparedBody {
  const hasTitle = findAll(root, 'w:p').some((node) => styles.roleOf(find(node, 'w:pPr'))?.kind === 'title')
  const numbers = new Map<number, number>()
  return { root: prepared(root, { styles, numbering, numbers, report, losses, hasTitle, count: { value: 0 }, line: null }), hasTitle, numbers }
}

/** Footnotes or endnotes in the same terms. */
export function prepareNotes(root: Element, styles: Styles, numbering: Numbering, losses: Losses, report: Report): Element {
  return prepared(root, { styles, numbering, numbers: new Map(), report, losses, hasTitle: false, count: null, line: null })
}

function prepared(root: Element, context: Context): Element {
  return { ...root, children: inside(root, context) }
}

function inside(parent: Element, context: Context): ElementContent[] {
  return parent.children.flatMap((child) => (child.type === 'element' ? rewritten(child, context) : [child]))
}

function rewritten(node: Element, context: Context): readonly ElementContent[] {
  const handle = handlers[node.name]
  return handle === undefined ? [{ ...node, children: inside(node, context) }] : handle(node, context)
}

function paragraph(node: Element, around: Context): readonly ElementContent[] {
  if (around.count !== null) around.count.value += 1
  const context = { ...around, line: around.count?.value ?? around.line }
  const properties = find(node, 'w:pPr')
  const role = context.styles.roleOf(properties)
  if (role?.kind === 'contents') {
    context.losses.contents += 1
    return []
  }
  const style = role === null ? null : role.kind === 'heading' ? `${ids.heading}${Math.min(role.depth + (context.hasTitle ? 1 : 0), 6)}` : ids[role.kind]
  const list = role === null && find(properties, 'w:numPr') === null ? context.styles.listOf(properties) : null
  const number = role === null ? context.numbering.next(find(properties, 'w:numPr') ?? list) : null
  if (number !== null && context.line !== null) context.numbers.set(context.line, number)
  const kept = properties === null ? [] : elementsIn(properties).filter(({ name }) => name !== (style === null ? '' : 'w:pStyle'))
  const own = element('w:pPr', {}, [...(style === null ? [] : [element('w:pStyle', { 'w:val': style })]), ...kept, ...(list === null ? [] : [list])])
  const content = inside({ ...node, children: node.children.filter((child) => child !== properties) }, context)
  const bookmark = around.count === null || content.length === 0 ? [] : [element('w:bookmarkStart', { 'w:id': '0', 'w:name': `${paragraphBookmark}${context.line}` })]
  return [{ ...node, children: [own, ...bookmark, ...content] }]
}

/** Styles of letters become what they look like. */
function run(node: Element, context: Context): readonly ElementContent[] {
  const properties = find(node, 'w:rPr')
  if ((isOn(find(properties, 'w:vanish')) ?? false) && findAll(node, 'w:t').length > 0) {
    context.losses.hidden += 1
    return []
  }
  const children = inside({ ...node, children: node.children.filter((child) => child !== properties) }, context)
  if (properties === null) return [{ ...node, children }]
  const { isBold, isItalic, isCode } = context.styles.lookOf(properties)
  const says = (name: string, fromStyle: boolean): Element[] => (fromStyle && find(properties, name) === null ? [element(name)] : [])
  const kept = elementsIn(properties).filter(({ name }) => name !== 'w:rStyle')
  const style = isCode ? [element('w:rStyle', { 'w:val': ids.letters })] : []
  return [{ ...node, children: [element('w:rPr', {}, [...style, ...kept, ...says('w:b', isBold), ...says('w:i', isItalic)]), ...children] }]
}

/** New programs write a choice for themselves and a fallback for others; the choice says more where it is a drawing. */
function alternative(node: Element, context: Context): readonly ElementContent[] {
  const choice = find(node, 'mc:Choice')
  const fallback = find(node, 'mc:Fallback')
  const best = choice !== null && (fallback === null || findAll(choice, 'w:drawing').length > 0) ? choice : fallback
  return best === null ? [] : inside(best, context)
}

/** Where nothing is in it, it is a mark in the properties of a paragraph or a row. */
function deleted(node: Element, { losses }: Context): readonly ElementContent[] {
  if (node.children.length === 0) return [node]
  losses.deletions += 1
  return []
}

function formula(math: Element, style: string, { line, report }: Context): Element {
  const { tex, unknown } = formulaOf(math)
  if (unknown.length > 0) {
    report.add('word-formula', `Of a part of a formula that Lectern does not know (${unknown.join(', ')}) only the letters are kept; compare the formula with Word's, and put it in as a picture if it is wrong.`, { place: line === null ? null : { line } })
  }
  return element('w:r', {}, [element('w:rPr', {}, [element('w:rStyle', { 'w:val': style })]), element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: tex }])])
}

/** What is lost, for a sentence. */
export function lossesIn({ comments, deletions, hidden }: Losses): readonly string[] {
  return [
    [comments, 'comment'] as const,
    [deletions, 'tracked deletion'] as const,
    [hidden, 'stretch of hidden text', 'stretches of hidden text'] as const,
  ].flatMap(([count, one, many = `${one}s`]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]))
}
