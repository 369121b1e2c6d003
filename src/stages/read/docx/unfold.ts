import type { Element, ElementContent } from 'xast'
import { attribute, descendants, element, elementsOf, find, lettersOf } from './xml.ts'

/**
 * Brings into the flow what Word lays beside or around it: text boxes follow the paragraph that holds them, tables
 * of one cell are what is in the cell, grouped pictures are pictures, and wrappers that mammoth does not know go.
 */
export function unfold(parent: Element): void {
  parent.children = parent.children.flatMap((child) => (child.type === 'element' ? unfolded(child) : [child]))
}

function unfolded(node: Element): ElementContent[] {
  if (node.name === 'mc:AlternateContent') return chosen(node).flatMap(unfolded)
  unfold(node)
  if (wrappers.has(node.name)) return node.children
  switch (node.name) {
    case 'w:p':
      return [node, ...takeBoxes(node)]
    case 'w:tbl':
      return onlyCell(node) ?? [node]
    case 'w:drawing':
      ungroup(node)
      return [node]
    case 'w:cr':
      return [element('w:br')]
    case 'w:ptab':
      return [element('w:tab')]
    // The reading above a Japanese word says how it sounds; the word is below.
    case 'w:ruby':
      return [element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: descendants(find(node, 'w:rubyBase') ?? node, 'w:t').map(lettersOf).join('') }])]
    default:
      return [node]
  }
}

const wrappers: ReadonlySet<string> = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'w:smartTag', 'w:customXml', 'w:ins', 'w:moveTo'])

/** The newer form where it has text or a picture, else the older one. */
function chosen(alternatives: Element): Element[] {
  const choice = find(alternatives, 'mc:Choice')
  const isNew = choice !== null && descendants(choice, 'w:txbxContent', 'pic:pic').length > 0
  return elementsOf(isNew ? choice : (find(alternatives, 'mc:Fallback') ?? choice))
}

function takeBoxes(parent: Element): ElementContent[] {
  const boxes: ElementContent[] = []
  const kept: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'element' && child.name === 'w:txbxContent') boxes.push(...child.children)
    else {
      if (child.type === 'element') boxes.push(...takeBoxes(child))
      kept.push(child)
    }
  }
  parent.children = kept
  return boxes
}

/** A frame drawn around text by means of a table. */
function onlyCell(table: Element): ElementContent[] | null {
  const rows = elementsOf(table).filter(({ name }) => name === 'w:tr')
  const cells = rows.flatMap((row) => elementsOf(row).filter(({ name }) => name === 'w:tc'))
  const [cell] = cells
  return cells.length === 1 && cell !== undefined && find(rows[0] ?? null, 'w:trPr', 'w:del') === null ? cell.children.filter((child) => !(child.type === 'element' && child.name === 'w:tcPr')) : null
}

function ungroup(drawing: Element): void {
  const pictures = descendants(drawing, 'pic:pic')
  for (const data of descendants(drawing, 'a:graphicData')) if (pictures.length > 0 && find(data, 'pic:pic') === null) data.children = pictures
}

/** What a drawing is that holds no picture; `null` for one that does. */
export function drawingWithoutPicture(drawing: Element): 'chart' | 'diagram' | 'drawing' | null {
  if (descendants(drawing, 'pic:pic').length > 0) return null
  const uri = descendants(drawing, 'a:graphicData').map((data) => attribute(data, 'uri') ?? '').join(' ')
  return uri.includes('chart') ? 'chart' : uri.includes('diagram') ? 'diagram' : 'drawing'
}
