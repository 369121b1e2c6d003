import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** A new folder that goes away with the test. */
export function temporaryFolder(): string {
  return newFolder(onTestFinished)
}

/** A new folder that all tests of a file share; it goes away with the last of them. */
export function folderOfFile(): string {
  return newFolder(afterAll)
}

function newFolder(atTheEnd: (tidy: () => void) => void): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-test-')))
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
