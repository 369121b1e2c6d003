import { posix, win32 } from 'node:path'
import type { Host } from './host.ts'

/** How the machine writes paths. */
export const paths = (host: Host): typeof posix => (host.platform === 'win32' ? win32 : posix)

/** A set, non-empty variable; on Windows upper and lower case are one. */
export function variable(host: Host, name: string): string | undefined {
  const key = host.platform === 'win32' ? Object.keys(host.env).find((other) => other.toLowerCase() === name.toLowerCase()) : name
  const value = key === undefined ? undefined : host.env[key]
  return value === '' ? undefined : value
}

/** The first of these commands that PATH leads to; `null` where none is. */
export function onPath(names: readonly string[], host: Host): string | null {
  const { join, delimiter } = paths(host)
  const folders = (variable(host, 'PATH') ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const name of names) {
    const path = folders.flatMap((folder) => [join(folder, name), ...(host.platform === 'win32' ? [join(folder, `${name}.exe`)] : [])]).find(host.exists)
    if (path !== undefined) return path
  }
  return null
}

/** What the names of programs end in. */
export const suffix = (host: Host): string => (host.platform === 'win32' ? '.exe' : '')

/** For a browser of the Windows around us: a temporary folder both sides see (`/mnt/c/…`), or `null` where none is known. */
export function sharedTemporary(host: Host): string | null {
  const local = /\/mnt\/[a-z]\/Users\/[^/:]+\/AppData\/Local(?=[/:]|$)/i.exec(variable(host, 'PATH') ?? '')
  return local === null ? null : posix.join(local[0], 'Temp')
}

/** `/mnt/c/Users/x` as Windows writes it: `C:\Users\x`. */
export function windowsPath(path: string): string {
  return path.replace(/^\/mnt\/([a-z])(?=\/|$)/i, (_, drive: string) => `${drive.toUpperCase()}:`).replaceAll('/', '\\')
}
