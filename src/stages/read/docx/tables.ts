import type { Element } from 'xast'
import { element, elementsIn, find, isOn, valueOf } from './xml.ts'

/**
 * A table whose head is marked, or what is in its only cell, which is a frame around text. Few authors mark a row to be
 * repeated on every page; but Word sets the first row apart unless it is told not to.
 */
export function tableOf(table: Element): readonly Element[] {
  const rows = elementsIn(table, 'w:tr')
  const [first] = rows
  const cells = rows.flatMap((row) => elementsIn(row, 'w:tc'))
  const [only] = cells
  if (only !== undefined && cells.length === 1) return elementsIn(only).filter(({ name }) => name !== 'w:tcPr')
  if (first === undefined || rows.length < 2 || rows.some(isHead) || !setsFirstRowApart(table)) return [table]
  const head = { ...first, children: [element('w:trPr', {}, [...(find(first, 'w:trPr')?.children ?? []), element('w:tblHeader')]), ...first.children.filter((child) => !(child.type === 'element' && child.name === 'w:trPr'))] }
  return [{ ...table, children: table.children.map((child) => (child === first ? head : child)) }]
}

function isHead(row: Element): boolean {
  return isOn(find(row, 'w:trPr', 'w:tblHeader')) ?? false
}

/** Old programs say it as a bit of a number. */
function setsFirstRowApart(table: Element): boolean {
  const look = find(table, 'w:tblPr', 'w:tblLook')
  const says = valueOf(look, 'w:firstRow')
  if (says !== null) return isOn(look, 'w:firstRow') ?? true
  const bits = valueOf(look)
  return bits === null || (Number.parseInt(bits, 16) & 0x20) !== 0
}
