import { VFileMessage } from 'vfile-message'
import { rules, type RuleId } from './rules.ts'

/** Where a message points to: 1-based. */
export interface Place {
  readonly line: number
  readonly column?: number
}

/** The place of a line that may not be known. */
export function placeAt(line: number | null): Place | null {
  return line === null ? null : { line }
}

export interface MessageDetails {
  /** The file the message is about, where it is not the essay. */
  readonly file?: string
  readonly place?: Place | null
  readonly actual?: string
  readonly expected?: readonly string[]
}

/** An error after which no talk is possible; carries the message the author reads. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly rule: RuleId
  readonly detail: VFileMessage

  constructor(rule: RuleId, reason: string, details: MessageDetails = {}) {
    super(reason)
    this.rule = rule
    this.detail = createMessage(rule, reason, details)
  }
}

/** What a failure says, as a message about this file unless it has one of its own; several essays may share a failure. */
export function messageAbout({ rule, detail }: Failure, file: string): Message {
  // Without a file of its own a message has the empty string.
  if (detail.file) return detail
  const { reason, line, column, actual, expected } = detail
  return createMessage(rule, reason, {
    file,
    place: line === undefined ? null : { line, ...(column === undefined ? {} : { column }) },
    ...(actual == null ? {} : { actual }),
    ...(expected == null ? {} : { expected }),
  })
}

/** Collects the messages about one essay. */
export interface Report {
  readonly file: string
  readonly messages: readonly Message[]
  /** A warning or a piece of information; an error only where a Failure follows. */
  add(rule: RuleId, reason: string, details?: MessageDetails): void
  /** From now on places in the essay are numbers of paragraphs: a Word file has no lines. */
  countParagraphs(): void
}

/** A message; its place in a Word file is a paragraph. */
export interface Message extends VFileMessage {
  paragraph?: number
}

export function createReport(file: string): Report {
  const messages: Message[] = []
  const known = new Set<string>()
  let hasLines = true
  return {
    file,
    messages,
    countParagraphs() {
      hasLines = false
    },
    add(rule, reason, details = {}) {
      const message: Message = createMessage(rule, reason, { file, ...details })
      if (!hasLines && details.file === undefined && message.line !== undefined) message.paragraph = message.line
      const key = JSON.stringify([rule, reason, message.line])
      if (!known.has(key)) messages.push(message)
      known.add(key)
    },
  }
}

function createMessage(rule: RuleId, reason: string, details: MessageDetails): VFileMessage {
  const { line, column } = details.place ?? {}
  const message = new VFileMessage(reason, {
    source: 'lectern',
    ruleId: rule,
    ...(line === undefined ? {} : { place: { line, column: column ?? 1 } }),
  })
  if (details.file !== undefined) message.file = details.file
  if (details.actual !== undefined) message.actual = details.actual
  if (details.expected !== undefined) message.expected = [...details.expected]
  message.fatal = rules[rule].severity === 'error' ? true : rules[rule].severity === 'warning' ? false : undefined
  message.url = `docs/messages.md#${rule}`
  return message
}

/** One message as one line for a person: `essay.md:12: warning: … [rule]`, of a Word file `essay.docx, paragraph 12: …`. */
export function formatMessage(message: Message): string {
  const where = message.file === undefined || message.file === '' ? '' : `${message.file}${placeOf(message)}`
  const severity = message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'note'
  return `${where === '' ? 'lectern' : where}: ${severity}: ${message.reason} [${message.ruleId ?? ''}]`
}

function placeOf({ line, paragraph }: Message): string {
  if (paragraph !== undefined) return `, paragraph ${paragraph}`
  return line === undefined ? '' : `:${line}`
}
