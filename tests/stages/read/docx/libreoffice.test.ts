import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { talkOf } from '../../../support/build.ts'
import { deckText } from '../../../support/deck.ts'
import { temporaryFolder } from '../../../temporary-folder.ts'

const run = promisify(execFile)
const hasLibreOffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
)

test.skipIf(!hasLibreOffice)('the same essay as Markdown and from LibreOffice gives the same talk (skipped where soffice is not installed)', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  await run('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'docx', '--outdir', folder, 'tests/fixtures/word/rivers.fodt'])
  const { rendered } = await talkOf(await readFile(join(folder, 'rivers.docx')), 'rivers.docx')
  expect(deckText(rendered)).toBe(deckText((await talkOf(await readFile('tests/fixtures/word/rivers.md'))).rendered))
})
