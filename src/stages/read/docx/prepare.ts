import type { Element, ElementContent } from 'xast'
import { placeAt, type Report } from '../../../messages/report.ts'
import { drawingOf, oldDrawingOf, type Drawn } from './drawings.ts'
import { joinDropCaps } from './drop-caps.ts'
import { indentedIn } from './indented.ts'
import { noLosses, type Losses } from './losses.ts'
import { ids, paragraphBookmark } from './names.ts'
import { numberingOf, type Numbering } from './numbering.ts'
import { formulaOf } from './omml.ts'
import type { PartKind, Parts, Relationships } from './parts.ts'
import { picturesOf, type Pictures } from './pictures.ts'
import { signOf } from './signs.ts'
import { stylesOf, type Styles } from './styles.ts'
import { frameOf, withHead } from './tables.ts'
import { element, elementsIn, find, findAll, isOn, textRun, valueOf } from './xml.ts'

interface Context {
  readonly styles: Styles
  readonly report: Report
  readonly losses: Losses
  readonly pictures: Pictures
  /** Headings go one down below a title. */
  readonly hasTitle: boolean
  readonly numbering: Numbering
  /** The numbers of numbered items, by the numbers of their paragraphs. */
  readonly numbers: Map<number, number>
  /** Where signs of symbol fonts stand first, by code and font. */
  readonly signs: Map<string, number | null>
  /** The notes that there are, as kind and id. */
  readonly notes: ReadonlySet<string>
  /** Paragraphs that are quotations by how they are set. */
  readonly indented: ReadonlySet<Element>
  readonly relationships: Relationships
  /** How many paragraphs there were; `null` for notes, which are not counted. */
  readonly count: { value: number } | null
  /** The number of the paragraph around; `null` in notes. */
  readonly line: number | null
  /** Whether the style of the paragraph around hides its text. */
  readonly isHidden: boolean
}

type Handle = (node: Element, context: Context) => readonly ElementContent[]

/** What to do with elements that mammoth leaves out or does not understand. */
const handlers: Readonly<Record<string, Handle>> = {
  'w:p': paragraph,
  'w:r': run,
  'w:tbl': (node, context) => frameOf(node)?.flatMap((part) => rewritten(part, context)) ?? [prepared(withHead(node), context)],
  'w:tr': (node, context) => (find(node, 'w:trPr', 'w:del') === null ? [prepared(node, context)] : lost('deletions', context)),
  'w:drawing': (node, context) => drawn(drawingOf(node, context.line, context.report), context),
  'w:pict': (node, context) => drawn(oldDrawingOf(node), context),
  'w:object': (node, context) => drawn(oldDrawingOf(node), context),
  'mc:AlternateContent': alternative,
  'm:oMathPara': displays,
  'm:oMath': (node, context) => formula(node, ids.formula, context),
  'w:fldSimple': inside,
  'w:dir': inside,
  'w:bdo': inside,
  'w:ruby': (node, context) => inside(find(node, 'w:rubyBase') ?? node, context),
  'w:cr': () => [element('w:br')],
  'w:br': (node) => [/^(?:page|column)$/.test(valueOf(node, 'w:type') ?? '') ? textRun(' ') : node],
  'w:ptab': () => [element('w:tab')],
  'w:sym': (node, context) => signOf(node, context.line, context.signs),
  'w:del': (node, context) => (node.children.length === 0 ? [node] : lost('deletions', context)),
  // What was moved stands where it was moved to.
  'w:moveFrom': (node) => (node.children.length === 0 ? [node] : []),
  'w:commentReference': (_, context) => lost('comments', context),
  'w:hyperlink': (node, context) => (isKnown(valueOf(node, 'r:id'), context) ? [prepared(node, context)] : [...lost('dangling', context), ...inside(node, context)]),
  'w:footnoteReference': (node, context) => (context.notes.has(`footnotes ${valueOf(node, 'w:id')}`) ? [node] : lost('dangling', context)),
  'w:endnoteReference': (node, context) => (context.notes.has(`endnotes ${valueOf(node, 'w:id')}`) ? [node] : lost('dangling', context)),
  'w:altChunk': embedded,
  'w:subDoc': embedded,
}

/** What is found in a document beside what mammoth reads. */
export interface Findings {
  readonly hasTitle: boolean
  /** The numbers of numbered items, by the numbers of their paragraphs. */
  readonly numbers: ReadonlyMap<number, number>
  /** Where signs of symbol fonts stand first, by code and font. */
  readonly signs: ReadonlyMap<string, number | null>
  readonly pictures: Pictures
}

/** A document in terms that mammoth understands. */
interface Prepared extends Findings {
  readonly document: Element
  readonly notes: Readonly<Partial<Record<PartKind, Element>>>
  readonly losses: Losses
}

/** All paragraphs are numbered, styles have the names of `ids`, and what cannot be shown is reported. */
export function prepare(parts: Parts, report: Report): Prepared {
  const styles = stylesOf(parts.of('styles'))
  const hasTitle = findAll(parts.document, 'w:p').some((node) => styles.roleOf(find(node, 'w:pPr'))?.kind === 'title')
  const roots = (['footnotes', 'endnotes'] as const).flatMap((kind) => {
    const root = parts.of(kind)
    return root === null ? [] : [{ kind, root }]
  })
  const notes = new Set(roots.flatMap(({ kind, root }) => elementsIn(root).filter((note) => !/separator$/i.test(valueOf(note, 'w:type') ?? '')).map((note) => `${kind} ${valueOf(note, 'w:id')}`)))
  const indented = indentedIn(parts.document, styles)
  const shared = { styles, report, notes, indented, losses: noLosses(), pictures: picturesOf(report), numbering: numberingOf(parts.of('numbering')), signs: new Map<string, number | null>(), line: null, isHidden: false }
  const numbers = new Map<number, number>()
  const document = prepared(parts.document, { ...shared, hasTitle, numbers, relationships: parts.relationshipsOf(null), count: { value: 0 } })
  const others = roots.map(({ kind, root }) => [kind, prepared(root, { ...shared, hasTitle: false, numbers: new Map(), relationships: parts.relationshipsOf(kind), count: null })] as const)
  return { document, notes: Object.fromEntries(others), hasTitle, numbers, signs: shared.signs, pictures: shared.pictures, losses: shared.losses }
}

function prepared(root: Element, context: Context): Element {
  return { ...root, children: inside(root, context) }
}

function inside(parent: Element, context: Context): ElementContent[] {
  return joinDropCaps(parent.children).flatMap((child) => (child.type === 'element' ? rewritten(child, context) : [child]))
}

function rewritten(node: Element, context: Context): readonly ElementContent[] {
  const handle = handlers[node.name]
  return handle === undefined ? [prepared(node, context)] : handle(node, context)
}

function lost(what: keyof Losses, { losses }: Context): readonly [] {
  losses[what] += 1
  return []
}

function isKnown(id: string | null, { relationships }: Context): boolean {
  return id === null || relationships.has(id)
}

function paragraph(node: Element, around: Context): readonly ElementContent[] {
  if (around.count !== null) around.count.value += 1
  const properties = find(node, 'w:pPr')
  const context = { ...around, line: around.count?.value ?? around.line, isHidden: around.styles.hides(properties) }
  const role = context.styles.roleOf(properties) ?? (around.indented.has(node) ? { kind: 'quotation' as const } : null)
  if (role?.kind === 'contents') return lost('contents', context)
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
  const { isBold, isItalic, isCode, isHidden } = context.styles.lookOf(properties)
  if ((isOn(find(properties, 'w:vanish')) ?? isHidden ?? context.isHidden) && findAll(node, 'w:t').length > 0) return lost('hidden', context)
  const children = inside({ ...node, children: node.children.filter((child) => child !== properties) }, context)
  if (properties === null) return [{ ...node, children }]
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

function drawn({ pictures, boxes }: Drawn, context: Context): readonly ElementContent[] {
  const runs = pictures.flatMap(({ id, alt, link }) => {
    const shown = context.pictures.add(id === null ? null : (context.relationships.get(id) ?? null), alt, context.line)
    return shown.map((picture) => (link !== null && isKnown(link, context) ? element('w:hyperlink', { 'r:id': link }, [picture]) : picture))
  })
  return [...runs, ...boxes.map((box) => prepared(box, context))]
}

function displays(node: Element, context: Context): readonly ElementContent[] {
  context.losses.deletions += findAll(node, 'w:del', ['m:oMath']).length
  return findAll(node, 'm:oMath', ['w:del', 'w:moveFrom']).flatMap((math) => formula(math, ids.display, context))
}

function formula(math: Element, style: string, context: Context): readonly Element[] {
  const { tex, unknown } = formulaOf(math)
  context.losses.deletions += findAll(math, 'w:del').length > 0 ? 1 : 0
  if (unknown.length > 0) {
    context.report.add('word-formula', `Of a part of a formula that Lectern does not know (${unknown.join(', ')}) only the letters are kept; compare the formula with Word's, and put it in as a picture if it is wrong.`, { place: placeAt(context.line) })
  }
  return tex === '' ? [] : [textRun(tex, style)]
}

function embedded(_: Element, { report, count }: Context): readonly [] {
  report.add('embedded-document', 'Another document inside this one cannot be read; open the file in Word and save it again, which makes them one.', { place: count === null ? null : { line: Math.max(1, count.value) } })
  return []
}
