import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join, posix, win32 } from 'node:path'
import { z } from 'zod'
import type { Host } from '../../src/browser/host.ts'

const machine = z.strictObject({
  about: z.string(),
  platform: z.string(),
  arch: z.string(),
  insideWindows: z.boolean().default(false),
  home: z.string(),
  env: z.record(z.string(), z.string()),
  files: z.array(z.string()),
  packed: z.string().nullable(),
  expected: z.array(z.string()),
})

/** A recorded machine: its programs, and the order in which they should be found. */
export type Machine = z.infer<typeof machine>

const folder = fileURLToPath(new URL('../fixtures/browser/machines/', import.meta.url))

export const machineNames = readdirSync(folder).map((file) => file.replace('.json', ''))

export function readMachine(name: string): Machine {
  return machine.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
}

/** The machine as a host; `changes` stand in place of what was recorded. */
export function hostOf(recorded: Machine, changes: Partial<Host> = {}): Host {
  const { sep } = recorded.platform === 'win32' ? win32 : posix
  return {
    platform: recorded.platform,
    arch: recorded.arch,
    env: recorded.env,
    home: recorded.home,
    temporary: '/tmp',
    insideWindows: recorded.insideWindows,
    exists: (path) => recorded.files.includes(path),
    list: (at) => [...new Set(recorded.files.filter((file) => file.startsWith(at + sep)).map((file) => file.slice(at.length + 1).split(sep)[0] ?? ''))],
    packedChromium: () => recorded.packed,
    ...changes,
  }
}
