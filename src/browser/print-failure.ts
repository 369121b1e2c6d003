import { Failure } from '../messages/report.ts'
import { Silence } from './deadline.ts'
import { Death } from './death.ts'

/** What the language throws at wrong code, here or in the page: no other browser would change it. */
export function isFault(error: unknown): boolean {
  return error instanceof Error && ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'].includes(error.name)
}

/** Why a browser did not print, after its second try, as the user reads it. */
export function printFailure(error: unknown, name: string): Failure {
  const reason =
    error instanceof Silence
      ? `did not answer within ${error.ms / 1000} s, twice`
      : error instanceof Death
        ? `does not work (${error.message})`
        : `could not print (${error instanceof Error ? error.message : String(error)})`
  const failure = new Failure('browser-failed', `The browser ${name} ${reason}; try again, name another with --browser, or fetch one with "lectern browser install".`)
  failure.cause = error
  return failure
}

export function interrupted(): Failure {
  return new Failure('browser-failed', 'Printing was interrupted.')
}
