import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A new folder that all tests of a file share; it goes away with the last of them. */
export function folderOfFile(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-test-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
