import { basename } from 'node:path'
import type { WrittenFile } from '../build.ts'
import type { Outcome } from './outcome.ts'
import { tableOf } from './table.ts'

/** What was built, for a person: files with sizes, then slides, words, minutes of speech and time taken. */
export function summaryOf({ out, files, slides, words, unit, seconds, ms }: Outcome): string {
  const names = files.map(({ path }) => basename(path))
  const width = Math.max(0, ...names.map((name) => name.length))
  const lines = files.map(({ bytes }, index) => `  ${(names[index] ?? '').padEnd(width)}  ${size(bytes).padStart(8)}`)
  const facts = [plural(slides, 'slide'), plural(words, unit), `about ${plural(minutesOf(seconds), 'minute')} of speech`, `built in ${secondsOf(ms)}`]
  return [out ?? '', ...lines, `  ${facts.join(', ')}`].join('\n')
}

/** What each of several essays gave, as a table: its slides, minutes of speech, files and time, or what it failed of. */
export function overview(outcomes: readonly Outcome[]): readonly string[] {
  const rows = outcomes.map((outcome) => {
    const { essay, out, files, slides, seconds } = outcome
    const made = out === null ? ['', ''] : [slides, minutesOf(seconds)]
    return [essay === '-' ? 'standard input' : essay, ...made, timeOf(outcome), out === null ? '' : `${out}: ${files.map(({ path }) => basename(path)).join(', ')}`]
  })
  return tableOf(['essay', 'slides', 'minutes', 'time', 'files'], rows)
}

/** How long the build took, or the rule by which it failed. */
export function timeOf({ ok, ms, messages }: Outcome): string {
  return ok ? secondsOf(ms) : `failed: ${messages.find(({ fatal }) => fatal === true)?.ruleId ?? ''}`
}

/** The line at the end that says what to open; `null` where nothing was built. */
export function openLine(outcomes: readonly Outcome[]): string | null {
  const talks = outcomes.flatMap(({ files }) => files.filter(isTalk)).map(({ path }) => path)
  if (talks.length === 0) return null
  if (talks.length === 1) return `Open ${talks[0]} in a browser; S opens the speaker view.`
  return `Open one of the ${talks.length} index.html files in a browser; S opens the speaker view.`
}

/** How many of several essays were built. */
export function countLine(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ ok }) => !ok).length
  return `${outcomes.length - failed} of ${plural(outcomes.length, 'essay')} built.`
}

function isTalk({ path }: WrittenFile): boolean {
  return basename(path) === 'index.html'
}

function secondsOf(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60))
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
