import type { Message } from '../messages/report.ts'
import type { WrittenFile } from '../build.ts'
import { isRuleId } from '../messages/docs.ts'
import { exitCodeOf, exitCodes, type ExitCode } from '../messages/rules.ts'

/** What became of one essay. */
export interface Outcome {
  /** As the user named it. */
  readonly essay: string
  readonly ok: boolean
  /** The folder with the talk; `null` where there is none. */
  readonly out: string | null
  readonly files: readonly WrittenFile[]
  readonly slides: number
  /** Of speech. */
  readonly words: number
  /** What `words` counts. */
  readonly unit: 'word' | 'character'
  /** Of speech. */
  readonly seconds: number
  /** Time the build took. */
  readonly ms: number
  readonly messages: readonly Message[]
}

/** The exit code that messages ask for: the highest of their rules. */
export function exitCodeOfMessages(messages: readonly Message[]): ExitCode {
  return highest(messages.map(({ ruleId }) => (ruleId !== undefined && isRuleId(ruleId) ? exitCodeOf(ruleId) : exitCodes.fine)))
}

export function highest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((most, code) => (code > most ? code : most), exitCodes.fine)
}
