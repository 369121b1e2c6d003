import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Report } from '../../../messages/report.ts'
import { isParent, setChildren } from '../rewrite.ts'
import { announceCut } from './announce.ts'
import { piecesOf } from './pieces.ts'
import { furnitureOf } from './zones.ts'

/** Leaves out what a web page put around the essay, where pattern and position agree. When unsure it stays. */
export function removeCruft(root: Root, report: Report, unit: 'Line' | 'Paragraph' = 'Line'): void {
  const pieces = piecesOf(root)
  const removed = furnitureOf(pieces)
  // A file that is nothing but a web page's furniture is somebody's essay after all.
  if (removed.size === 0 || !pieces.some(({ look }, index) => look === 'essay' && !removed.has(index))) return
  for (const run of runs(removed)) announceRun(run.flatMap((index) => root.children[index] ?? []), report, unit)
  setChildren(root, root.children.filter((_, index) => !removed.has(index)))
}

function runs(indexes: ReadonlySet<number>): number[][] {
  const result: number[][] = []
  for (const index of [...indexes].sort((a, b) => a - b)) {
    if (result.at(-1)?.at(-1) === index - 1) result.at(-1)?.push(index)
    else result.push([index])
  }
  return result
}

function announceRun(blocks: readonly RootContent[], report: Report, unit: 'Line' | 'Paragraph'): void {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (first === undefined || last === undefined) return
  const start = first.position?.start.line ?? 1
  announceCut({ start, end: last.position?.end.line ?? start, first: firstText(first), last: lastText(last) }, report, unit)
}

/** Of a list its first entry alone. */
function firstText(node: RootContent): string {
  const [child] = node.type === 'list' || node.type === 'listItem' ? node.children : []
  return child === undefined ? toString(node) : firstText(child)
}

function lastText(node: RootContent): string {
  const child = (node.type === 'list' || node.type === 'listItem') && isParent(node) ? node.children.at(-1) : undefined
  return child === undefined ? toString(node) : lastText(child)
}
