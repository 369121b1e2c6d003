import type { Message } from '../messages/report.ts'
import type { ExitCode } from '../messages/rules.ts'
import type { Outcome } from './outcome.ts'

/**
 * The one object of `--json`, as text. `messages` are those about the run as a whole; those about an essay are in its
 * result.
 */
export function jsonOf(outcomes: readonly Outcome[], messages: readonly Message[], exitCode: ExitCode): string {
  const results = outcomes.map(({ seconds, ms, messages: own, ...outcome }) => ({
    ...outcome,
    minutes: Math.round(seconds / 6) / 10,
    ms: Math.round(ms),
    messages: own.map(messageOf),
  }))
  return `${JSON.stringify({ results, messages: messages.map(messageOf), exitCode }, null, 2)}\n`
}

function messageOf({ fatal, ruleId, reason, file, line, column, paragraph, actual, expected, url }: Message) {
  const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
  return { severity, rule: ruleId, reason, file: file === '' ? undefined : file, ...(paragraph === undefined ? { line, column } : { paragraph }), actual, expected, url }
}
