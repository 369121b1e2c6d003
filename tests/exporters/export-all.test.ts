import { describe, expect, it } from 'vitest'
import { exportAll } from '../../src/exporters/export-all.ts'
import type { ExportContext, Exporter } from '../../src/exporters/exporter.ts'
import { labelsFor } from '../../src/language/labels.ts'
import { Failure } from '../../src/messages/report.ts'
import { talkOfText } from '../support/build.ts'

const context: ExportContext = {
  labels: labelsFor('en'),
  options: { pdf: true, handout: null, notesPages: true, paper: 'a4' },
  reveal: { css: '', script: '', notesScript: '' },
  print: () => Promise.reject(new Failure('browser-failed', 'The browser died.')),
}
const exporter = (file: string, write: Exporter['write']): Exporter => ({ file, isWanted: () => true, write })
const talk = exporter('index.html', async ({ slides }) => `${slides.length} slides`)
const printed = exporter('slides.pdf', (_, { print }) => print({ html: '', title: '' }))
const whole = exporter('notes.pdf', async () => 'notes')
const faulty = exporter('handout.pdf', async () => ''.repeat(-1))

async function run(...exporters: readonly Exporter[]): Promise<{ readonly files: string[]; readonly outcome: unknown }> {
  const { rendered } = await talkOfText('# Rivers\n\nThe river reached the town.\n')
  const files: string[] = []
  const output = { begin: (file: string) => files.push(`begin ${file}`), write: async (file: string) => files.push(file) }
  const outcome: unknown = await exportAll(exporters, rendered, context, output).then(({ failure }) => failure, (error: unknown) => error)
  return { files, outcome }
}

describe('exportAll', () => {
  it('begins to print, then writes the talk, then what was printed', async () => {
    expect(await run(talk, whole)).toEqual({ files: ['begin notes.pdf', 'index.html', 'notes.pdf'], outcome: null })
  })

  it('writes what it can where the browser fails', async () => {
    const { files, outcome } = await run(talk, printed, whole)
    expect(files.slice(2)).toEqual(['index.html', 'notes.pdf'])
    expect(outcome).toMatchObject({ rule: 'browser-failed' })
  })

  it.each([
    ['before', [faulty, printed]],
    ['after', [printed, faulty]],
  ])('does not hide a fault of ours %s a browser that fails', async (_, exporters) => {
    const { files, outcome } = await run(talk, ...exporters, whole)
    expect(files.slice(3)).toEqual(['index.html', 'notes.pdf'])
    expect(outcome).toBeInstanceOf(RangeError)
  })
})
