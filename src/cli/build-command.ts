import type { buildEssay, BuildResult } from '../build.ts'
import type { Effects } from '../effects/effects.ts'
import { createReport, Failure, formatMessage } from '../messages/report.ts'
import { exitCodes, type ExitCode } from '../messages/rules.ts'
import { optionsSchema, type Flags } from '../options/schema.ts'
import type { Command } from './command.ts'
import { failureOf } from './failure.ts'
import { expandInputs, refuseSameSlug, type Input } from './inputs.ts'
import { jsonOf } from './json.ts'
import { exitCodeOfMessages, highest, type Outcome } from './outcome.ts'
import { createProgress, type Progress, type Screen } from './progress.ts'
import { countLine, openLine, summaryOf } from './summary.ts'

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

/** Builds every essay of the command; one that fails does not stop the others. */
export async function runBuildCommand(command: Extract<Command, { type: 'build' }>, run: BuildCommandRun): Promise<ExitCode> {
  const { json, quiet } = optionsSchema.parse(command.flags)
  const progress = createProgress(run.screen, quiet)
  const { outcomes, failure } = await buildAll(command, quiet, progress, run)
  progress.clear()
  if (run.signal.aborted) return exitCodes.interrupted

  const general = failure === null ? [] : [failure.detail]
  for (const message of general) progress.log(formatMessage(message))
  if (!quiet) for (const line of closing(outcomes)) progress.log(line)
  const exitCode = highest([...outcomes.map(({ messages }) => exitCodeOfMessages(messages)), exitCodeOfMessages(general)])
  if (json) run.effects.print(jsonOf(outcomes, general, exitCode))
  return exitCode
}

function closing(outcomes: readonly Outcome[]): string[] {
  const open = openLine(outcomes)
  return [...(outcomes.length > 1 ? [countLine(outcomes)] : []), ...(open === null ? [] : [open])]
}

interface Built {
  readonly outcomes: readonly Outcome[]
  /** What stopped the run before anything was written. */
  readonly failure: Failure | null
}

async function buildAll(command: Extract<Command, { type: 'build' }>, quiet: boolean, progress: Progress, run: BuildCommandRun): Promise<Built> {
  const outcomes = new Map<Input, Outcome>()
  const inputs = await expandInputs(command.inputs)
  const inOrder = () => inputs.flatMap((input) => outcomes.get(input) ?? [])
  try {
    refuseSameSlug(inputs)
    for (const input of titledFirst(inputs)) {
      const outcome = await buildOne(input, inputs, command.flags, progress, run)
      if (run.signal.aborted) break
      outcomes.set(input, outcome)
      tell(outcome, quiet, progress)
    }
  } catch (error) {
    if (error instanceof Failure) return { outcomes: inOrder(), failure: error }
    throw error
  }
  return { outcomes: inOrder(), failure: null }
}

/** The folder of standard input is known once it is read; until then nothing may be written. */
function titledFirst(inputs: readonly Input[]): readonly Input[] {
  return [...inputs.filter(({ path }) => path === '-'), ...inputs.filter(({ path }) => path !== '-')]
}

async function buildOne(input: Input, inputs: readonly Input[], flags: Flags, progress: Progress, run: BuildCommandRun): Promise<Outcome> {
  const { path, slug } = input
  const report = createReport(path === '-' ? 'standard input' : path)
  const started = run.effects.now()
  const taken = new Set(inputs.filter((other) => other !== input).flatMap((other) => other.slug ?? []))
  const outcome = (result: BuildResult | null, failure: Failure | null): Outcome => ({
    essay: path,
    ok: failure === null,
    out: result?.out ?? null,
    files: result?.files ?? [],
    slides: result?.slides ?? 0,
    words: result?.words ?? 0,
    unit: result?.unit ?? 'word',
    seconds: result?.seconds ?? 0,
    ms: run.effects.now() - started,
    messages: [...report.messages, ...(failure === null ? [] : [about(failure, report.file)])],
  })
  try {
    if (input.failure !== null) throw input.failure
    const result = await run.buildEssay(
      { path, slug, taken, flags },
      {
        effects: { ...run.effects, log: (line) => progress.log(line) },
        signal: run.signal,
        report,
        progress: (step) => progress.step(report.file, step),
      },
    )
    return outcome(result, result.failure)
  } catch (error) {
    if (run.signal.aborted) return outcome(null, null)
    const failure = failureOf(error, run.debug)
    if (failure.rule === 'same-slug') throw failure
    return outcome(null, failure)
  }
}

function about({ detail }: Failure, file: string) {
  // Without a file of its own a message has the empty string.
  if (!detail.file) detail.file = file
  return detail
}

function tell(outcome: Outcome, quiet: boolean, progress: Progress): void {
  for (const message of outcome.messages) {
    if (!quiet || typeof message.fatal === 'boolean') progress.log(formatMessage(message))
  }
  if (!quiet && outcome.files.length > 0) progress.log(summaryOf(outcome))
}
