import type { buildEssay } from '../build.ts'
import type { Effects } from '../effects/effects.ts'
import { createReport, formatMessage } from '../messages/report.ts'
import { exitCodes, type ExitCode } from '../messages/rules.ts'
import { optionsSchema } from '../options/schema.ts'
import { shareBrowser } from '../shared-browser.ts'
import { buildAll } from './build-all.ts'
import type { Command } from './command.ts'
import { expandInputs } from './inputs.ts'
import { jsonOf } from './json.ts'
import { exitCodeOfMessages, highest, type Outcome } from './outcome.ts'
import { createProgress, type Screen } from './progress.ts'
import { countLine, openLine, overview } from './summary.ts'

/** Builds one essay. Rejects with a Failure where nothing was written. */
export type BuildEssay = typeof buildEssay

/** What the command needs of its surroundings. */
export interface BuildCommandRun {
  readonly buildEssay: BuildEssay
  readonly effects: Effects
  /** Standard error. */
  readonly screen: Screen
  readonly signal: AbortSignal
  /** True where faults of Lectern show their stack. */
  readonly debug: boolean
}

/** Builds every essay of the command with one browser; one that fails does not stop the others. */
export async function runBuildCommand({ inputs: names, flags }: Extract<Command, { type: 'build' }>, run: BuildCommandRun): Promise<ExitCode> {
  const options = optionsSchema.parse(flags)
  const inputs = await expandInputs(names)
  const progress = createProgress(run.screen, options.quiet, inputs.length)
  const general = createReport('')
  const browser = shareBrowser(options, (rule, reason) => general.add(rule, reason))
  const stop = (): void => void browser.dispose()
  run.signal.addEventListener('abort', stop)
  try {
    const { outcomes, failure } = await buildAll(inputs, { ...run, flags, browser, step: progress.step }, progress, options.quiet)
    progress.clear()
    if (run.signal.aborted) return exitCodes.interrupted

    const messages = [...general.messages, ...(failure === null ? [] : [failure.detail])]
    for (const message of messages) if (!options.quiet || typeof message.fatal === 'boolean') progress.log(formatMessage(message))
    if (!options.quiet) for (const line of closing(outcomes)) progress.log(line)
    const exitCode = highest([...outcomes.map((outcome) => exitCodeOfMessages(outcome.messages)), exitCodeOfMessages(messages)])
    if (options.json) run.effects.print(jsonOf(outcomes, messages, exitCode))
    return exitCode
  } finally {
    run.signal.removeEventListener('abort', stop)
    await browser.dispose()
  }
}

function closing(outcomes: readonly Outcome[]): string[] {
  const open = openLine(outcomes)
  return [...(outcomes.length > 1 ? [...overview(outcomes), countLine(outcomes)] : []), ...(open === null ? [] : [open])]
}
