import type { Report } from '../../../messages/report.ts'

/** What a Word file holds that no talk has. */
export interface Losses {
  comments: number
  /** Stretches of text that were deleted while changes were tracked. */
  deletions: number
  /** Stretches of hidden text. */
  hidden: number
  /** Links and citations of notes that lead nowhere. */
  dangling: number
  /** Lines of tables of contents. */
  contents: number
}

export function noLosses(): Losses {
  return { comments: 0, deletions: 0, hidden: 0, dangling: 0, contents: 0 }
}

/** Says in one sentence what is left out, and in another why there is no table of contents. */
export function reportLosses(losses: Losses, hasHeads: boolean, report: Report): void {
  const counted = [
    [losses.comments, 'comment'] as const,
    [losses.deletions, 'tracked deletion'] as const,
    [losses.hidden, 'stretch of hidden text', 'stretches of hidden text'] as const,
    [losses.dangling, 'link or note that leads nowhere', 'links or notes that lead nowhere'] as const,
  ].flatMap(([count, one, many = `${one}s`]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]))
  const lost = [...counted, ...(hasHeads ? ['the heads and feet of its pages'] : [])]
  if (lost.length > 0) report.add('left-out', `Left out of the Word file: ${new Intl.ListFormat('en', { type: 'conjunction' }).format(lost)}.`)
  if (losses.contents > 0) report.add('left-out', `The table of contents (${losses.contents} line${losses.contents === 1 ? '' : 's'}) is left out; the talk makes its own way through the headings.`)
}
