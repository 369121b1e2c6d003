import { connectTo } from './connect.ts'
import type { BrowserFound } from './found.ts'
import type { Host } from './host.ts'
import { launch } from './launch.ts'
import type { Session } from './session.ts'

/**
 * Starts the browser, or connects to it.
 *
 * @param ms - time for the browser to answer, without unpacking it
 * @param signal - kills the browser and deletes its folders
 * @throws `Death`, `Silence`
 */
export function startSession(found: BrowserFound, host: Host, ms: number, signal: AbortSignal): Promise<Session> {
  return found.kind === 'url' ? connectTo(found.url, ms) : launch(found, host, ms, signal)
}
