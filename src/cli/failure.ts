import { Failure } from '../messages/report.ts'

/** What was thrown, as a Failure: anything else than one is a fault of Lectern, shown with its stack where `debug` asks. */
export function failureOf(error: unknown, debug: boolean): Failure {
  if (error instanceof Failure) {
    if (debug) error.detail.reason += stackOf(error)
    return error
  }
  const reason = error instanceof Error ? error.message : String(error)
  const failure = new Failure('internal', `Lectern has a fault: ${reason}. Please report it; DEBUG=lectern shows where it happened.${debug ? stackOf(error) : ''}`)
  failure.cause = error
  return failure
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return `\n${error.stack ?? ''}${error.cause === undefined ? '' : `\ncaused by${stackOf(error.cause)}`}`
}

/** True where the variable `DEBUG` names Lectern: `lectern`, `lectern:…`, `*`, `1` or `true`, in a list. */
export function wantsStacks(debug: string | undefined): boolean {
  return (debug ?? '').split(/[\s,]+/).some((name) => /^(\*|1|true|lectern(:.*)?)$/.test(name))
}
