import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, homedir, platform, release, tmpdir } from 'node:os'

/** The machine as discovery sees it; tests pass recorded ones. */
export interface Host {
  /** As Node names it: `linux`, `darwin`, `win32` … */
  readonly platform: string
  readonly arch: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Folder for temporary files. */
  readonly temporary: string
  /** True in a Linux that runs inside Windows (WSL). */
  readonly insideWindows: boolean
  /** True for a file that may be executed. */
  readonly exists: (path: string) => boolean
  /** The names in a folder; none where there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  /** The main file of the package `@sparticuz/chromium`, or `null` where it is not installed. */
  readonly packedChromium: () => string | null
}

/** The machine Lectern runs on. */
export function localHost(env: Host['env'] = process.env): Host {
  return {
    platform: platform(),
    arch: arch(),
    env,
    home: homedir(),
    temporary: tmpdir(),
    insideWindows: platform() === 'linux' && /microsoft/i.test(release()),
    exists: isExecutable,
    list: namesIn,
    packedChromium: locatePackedChromium,
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function locatePackedChromium(): string | null {
  try {
    // Resolved at run time: neither the type-check nor the bundle may need the package.
    return createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch {
    return null
  }
}
