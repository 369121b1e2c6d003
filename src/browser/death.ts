/** The browser ended, or never started. */
export class Death extends Error {
  override readonly name = 'Death'
}

/** What the work yields; where the browser is gone, `Death` says more than the closed connection does. */
export async function orDeath<T>(work: Promise<T>, death: Promise<never>): Promise<T> {
  try {
    return await Promise.race([work, death])
  } catch (error) {
    // The pipes close before the process is known to have ended.
    const grace = new Promise<never>((_, reject) => setTimeout(reject, 300, error))
    return await Promise.race([death, grace])
  }
}

/** For what rejects because there is no browser. */
export function rethrowAsDeath(error: unknown): never {
  // A web socket that cannot connect rejects with an event, not an error.
  const message = typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : String(error)
  throw new Death(message === '' ? 'it cannot be reached' : message, { cause: error })
}
