import type { Element } from 'xast'
import { element, elementsIn, find, findAll, isOn, unwrapped, valueOf } from './xml.ts'

/** What is in a table that is a frame around text or other tables, in order; `null` for a table of facts. */
export function frameOf(table: Element): readonly Element[] | null {
  const cells = rowsOf(table).flatMap((row) => unwrapped(row).filter(({ name }) => name === 'w:tc'))
  if (cells.length !== 1 && cells.every((cell) => findAll(cell, 'w:tbl', ['w:txbxContent']).length === 0)) return null
  return cells.flatMap((cell) => elementsIn(cell).filter(({ name }) => name !== 'w:tcPr'))
}

/**
 * A table whose head is marked. Few authors mark a row to be repeated on every page; but Word sets the first row apart
 * unless it is told not to.
 */
export function withHead(table: Element): Element {
  const children = unwrapped(table).map((child) => (child.name === 'w:tr' ? { ...child, children: [...unwrapped(child)] } : child))
  const rows = rowsOf(table)
  if (rows.length < 2 || rows.some(isHead) || !setsFirstRowApart(table)) return { ...table, children }
  const first = children.findIndex(({ name }) => name === 'w:tr')
  return { ...table, children: children.map((child, index) => (index === first ? marked(child) : child)) }
}

function rowsOf(table: Element): readonly Element[] {
  return unwrapped(table).filter(({ name }) => name === 'w:tr')
}

function marked(row: Element): Element {
  const others = elementsIn(row).filter(({ name }) => name !== 'w:trPr')
  return { ...row, children: [element('w:trPr', {}, [...(find(row, 'w:trPr')?.children ?? []), element('w:tblHeader')]), ...others] }
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
