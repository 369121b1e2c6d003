// Processes as Linux lists them in /proc.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export const listsProcesses = existsSync('/proc/self/stat')

/** The processes of the browsers whose profiles lie in this folder, with all their helpers: `{ id, group, renderer }`. */
export function browsersOf(folder) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(readProcess)
  const groups = new Set(all.filter(({ command }) => command.includes(`--user-data-dir=${folder}/`)).map(({ group }) => group))
  return all.filter(({ group }) => groups.has(group))
}

/** The processes of these groups that still run. */
export function stillRunning(groups) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(readProcess).filter(({ group }) => groups.has(group))
}

function readProcess(id) {
  try {
    // Behind the name in parentheses: state, parent, group.
    const [state, , group] = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    if (state === 'Z') return []
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return [{ id: Number(id), group: Number(group), command, renderer: command.includes('--type=renderer') }]
  } catch {
    // It ended while we looked.
    return []
  }
}
