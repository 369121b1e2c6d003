import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../messages/report.ts'
import { errnoOf } from './errno.ts'
import { ownedPrefix, removeLeftovers } from './leftovers.ts'

const kind = '.lectern-'

/**
 * Writes a file whole or not at all: beside its place first, then renamed. Makes the folders it needs, and
 * takes them away again where nothing was written. What a killed build left half written in the folder goes as well.
 *
 * @throws Failure `unwritable-output`; the signal's reason where it was aborted.
 */
export async function writeWhole(path: string, content: string | Uint8Array, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted()
  const folder = dirname(resolve(path))
  const beside = join(folder, `${ownedPrefix(kind)}${randomUUID()}.tmp`)
  let made: string | undefined
  try {
    made = await makeFolder(folder)
    await writeFile(beside, content, { flag: 'wx', ...(signal === undefined ? {} : { signal }) })
    signal?.throwIfAborted()
    await rename(beside, path)
    await removeLeftovers(folder, kind)
  } catch (error) {
    // What failed is reported, not what failed while tidying up.
    await rm(beside, { force: true }).catch(() => undefined)
    if (made !== undefined) await removeEmpty(folder, made)
    signal?.throwIfAborted()
    throw unwritable(path, error)
  }
}

/**
 * Makes a folder and those above it; yields the uppermost that was made. Node's own recursive `mkdir` never ends
 * where a file system refuses new folders with ENOENT, as /proc does.
 */
async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder)
    return folder
  } catch (error) {
    const code = errnoOf(error)
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return undefined
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
  }
  const made = await makeFolder(dirname(folder))
  await mkdir(folder).catch((error: unknown) => {
    // Another build made it in the meantime.
    if (errnoOf(error) !== 'EEXIST') throw error
  })
  return made ?? folder
}

async function removeEmpty(from: string, upTo: string): Promise<void> {
  for (let folder = from; ; folder = dirname(folder)) {
    const removed = await rmdir(folder).then(() => true, () => false)
    if (!removed || folder === upTo) return
  }
}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'no folder can be made there',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or another program has the file open',
  EBUSY: 'another program has the file open; close it and try again',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota of the disk is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'there is a folder of that name',
  ENAMETOOLONG: 'the path is too long',
}

function unwritable(path: string, error: unknown): unknown {
  const code = errnoOf(error)
  if (code === null) return error
  const failure = new Failure('unwritable-output', `${path} cannot be written: ${causes[code] ?? code}. Choose another folder with --out.`)
  failure.cause = error
  return failure
}
