import type { Element } from 'xast'
import { elementsIn, find, valueOf } from './xml.ts'

/** Counts the items of numbered lists as Word does: on and on, whatever stands between them. */
export interface Numbering {
  /** The number of the next item of a list, by its `w:numPr`; `null` where items have no numbers. */
  readonly next: (list: Element | null) => number | null
}

export function numberingOf(root: Element | null): Numbering {
  const lists = new Map(root === null ? [] : elementsIn(root, 'w:num').map((list) => [valueOf(list, 'w:numId'), list] as const))
  const kinds = new Map(root === null ? [] : elementsIn(root, 'w:abstractNum').map((kind) => [valueOf(kind, 'w:abstractNumId'), kind] as const))
  /** By kind of list, since lists of a kind count together; one number a level. */
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    next(properties) {
      const id = valueOf(find(properties, 'w:numId'))
      const list = lists.get(id)
      const kindId = valueOf(find(list ?? null, 'w:abstractNumId'))
      const kind = kinds.get(kindId)
      if (id === null || kindId === null || list === undefined || kind === undefined) return null
      const depth = Number(valueOf(find(properties, 'w:ilvl')) ?? 0)
      const level = levelOf(kind, depth)
      const override = elementsIn(list, 'w:lvlOverride').find((each) => valueOf(each, 'w:ilvl') === String(depth)) ?? null
      const restart = valueOf(find(override, 'w:startOverride'))
      if (level === null || /^(?:bullet|none)$/.test(valueOf(find(level, 'w:numFmt')) ?? 'decimal')) return null

      const count = counts.get(kindId) ?? []
      counts.set(kindId, count)
      const key = `${id} ${depth}`
      const isNew = restart !== null && !begun.has(key)
      begun.add(key)
      const before = isNew ? undefined : count[depth]
      const number = before === undefined ? Number(restart ?? valueOf(find(level, 'w:start')) ?? 1) : before + 1
      count.splice(depth, count.length, number)
      return number
    },
  }
}

function levelOf(kind: Element, depth: number): Element | null {
  return elementsIn(kind, 'w:lvl').find((level) => valueOf(level, 'w:ilvl') === String(depth)) ?? null
}
