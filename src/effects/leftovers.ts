import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

const host = hostname().replace(/[^a-z0-9]/gi, '') || 'here'

/** What the name of a temporary file or folder of this process begins with, after its kind: `lectern-browser-host-4711-`. */
export function ownedPrefix(kind: string): string {
  return `${kind}${host}-${process.pid}-`
}

/**
 * Removes what processes of this machine left behind when they were killed so that they could not tidy up. What belongs
 * to a process that still runs, here or on another machine, stays. Never fails: nobody waits for it.
 */
export async function removeLeftovers(folder: string, kind: string): Promise<void> {
  const prefix = `${kind}${host}-`
  for (const name of await readdir(folder).catch(() => [])) {
    const owner = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length))?.[0] : undefined
    if (owner !== undefined && !isRunning(Number(owner))) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // One of another user may not be asked.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
