import type { buildEssay, BuildResult } from '../build.ts'
import type { Effects } from '../effects/effects.ts'
import { createReport, messageAbout, type Failure } from '../messages/report.ts'
import type { Flags } from '../options/schema.ts'
import type { SharedBrowser } from '../shared-browser.ts'
import { failureOf } from './failure.ts'
import type { Input } from './inputs.ts'
import type { Outcome } from './outcome.ts'

/** What the essays of one command share. */
export interface Batch {
  /** Builds one essay. Rejects with a Failure where nothing was written. */
  readonly buildEssay: typeof buildEssay
  readonly effects: Effects
  readonly signal: AbortSignal
  readonly flags: Flags
  readonly browser: SharedBrowser
  /** True where faults of Lectern show their stack. */
  readonly debug: boolean
  /** Tells what is being done with an essay. */
  readonly step: (essay: string, text: string) => void
}

/** How messages name an essay. */
export function nameOf({ path }: Input): string {
  return path === '-' ? 'standard input' : path
}

/**
 * Builds one essay of a command; what goes wrong with it is in the outcome.
 *
 * @param taken - folders of the other essays
 * @throws Failure `same-slug`, which concerns more than this essay
 */
export async function buildOne(input: Input, taken: ReadonlySet<string>, batch: Batch): Promise<Outcome> {
  const { effects, signal, flags, browser } = batch
  const report = createReport(nameOf(input))
  const started = effects.now()
  const outcome = (result: BuildResult | null, failure: Failure | null): Outcome => ({
    essay: input.path,
    ok: failure === null,
    out: result?.out ?? null,
    files: result?.files ?? [],
    slides: result?.slides ?? 0,
    words: result?.words ?? 0,
    unit: result?.unit ?? 'word',
    seconds: result?.seconds ?? 0,
    ms: effects.now() - started,
    messages: [...report.messages, ...(failure === null ? [] : [messageAbout(failure, report.file)])],
  })
  try {
    if (input.failure !== null) throw input.failure
    const progress = (step: string): void => batch.step(report.file, step)
    const result = await batch.buildEssay({ path: input.path, slug: input.slug, taken, flags }, { effects, signal, report, progress, browser })
    return outcome(result, result.failure)
  } catch (error) {
    if (signal.aborted) return outcome(null, null)
    const failure = failureOf(error, batch.debug)
    if (failure.rule === 'same-slug') throw failure
    return outcome(null, failure)
  }
}
