import { availableParallelism } from 'node:os'
import { createTurns } from '../browser/turns.ts'
import { Failure, formatMessage } from '../messages/report.ts'
import { buildOne, nameOf, type Batch } from './build-one.ts'
import { refuseSameSlug, type Input } from './inputs.ts'
import type { Outcome } from './outcome.ts'
import type { Progress } from './progress.ts'
import { summaryOf, timeOf } from './summary.ts'

export interface Built {
  /** In the order of the essays; those that were not begun are left out. */
  readonly outcomes: readonly Outcome[]
  /** What stopped the run before anything was written. */
  readonly failure: Failure | null
}

/** Builds all essays, some at once: while one prints the next is composed. One that fails does not stop the others. */
export async function buildAll(inputs: readonly Input[], batch: Batch, progress: Progress, quiet: boolean): Promise<Built> {
  const outcomes = new Map<Input, Outcome>()
  const build = async (input: Input): Promise<void> => {
    if (batch.signal.aborted) return
    const outcome = await buildOne(input, foldersOfOthers(input, inputs), batch)
    // A build that was stopped says nothing, but for what was written before.
    if (batch.signal.aborted) return
    outcomes.set(input, outcome)
    progress.done(nameOf(input), timeOf(outcome), linesAbout(outcome, inputs.length > 1, quiet))
  }
  let failure: Failure | null = null
  try {
    refuseSameSlug(inputs)
    // The folder of standard input is known once it is read; until then nothing may be written.
    for (const input of inputs) if (input.path === '-') await build(input)
    const turns = createTurns(essaysAtOnce())
    await Promise.all(inputs.filter(({ path }) => path !== '-').map((input) => turns(() => build(input))))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    failure = error
  }
  return { outcomes: inputs.flatMap((input) => outcomes.get(input) ?? []), failure }
}

/** While a page a core prints, one more essay is composed. */
function essaysAtOnce(): number {
  return Math.min(8, availableParallelism()) + 1
}

function foldersOfOthers(input: Input, inputs: readonly Input[]): ReadonlySet<string> {
  return new Set(inputs.flatMap((other) => (other === input ? [] : (other.slug ?? []))))
}

function linesAbout(outcome: Outcome, ofSeveral: boolean, quiet: boolean): readonly string[] {
  const messages = outcome.messages.filter(({ fatal }) => !quiet || typeof fatal === 'boolean').map(formatMessage)
  return quiet || ofSeveral || outcome.files.length === 0 ? messages : [...messages, summaryOf(outcome)]
}
