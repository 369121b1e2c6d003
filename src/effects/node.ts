import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { addAbortSignal } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import type { Effects } from './effects.ts'
import { packageRoot, resolvePackageFile } from './packages.ts'
import { writeWhole } from './write-whole.ts'

export interface NodeEffectsSettings {
  /** Ends reading standard input, and writing; what was half written is removed. */
  readonly signal?: AbortSignal
}

/** The real world. */
export function createNodeEffects({ signal }: NodeEffectsSettings = {}): Effects {
  return {
    read: async (path) => plain(await readFile(path)),
    readInput: async () => new Uint8Array(await arrayBuffer(signal === undefined ? process.stdin : addAbortSignal(signal, process.stdin))),
    realPath: (path) => realpath(path),
    modified,
    write: (path, content) => writeWhole(path, content, signal),
    log: (line) => void process.stderr.write(`${line}\n`),
    print: (text) => void process.stdout.write(text),
    now: () => performance.now(),
    resolve: (specifier) => resolvePackageFile(specifier),
    packageRoot: packageRoot(),
    list: (folder) => readdir(folder),
  }
}

/** The same bytes, seen as what they are: a plain view. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array | Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

async function modified(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() === true ? found.mtimeMs : null
}
