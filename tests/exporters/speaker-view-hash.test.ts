import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { expect, it } from 'vitest'
import { resolvePackageFile } from '../../src/effects/packages.ts'
import { speakerViewHash } from '../../src/exporters/html/speaker-view-hash.ts'

it('is the hash of the script that the notes plugin in use writes into the speaker view', () => {
  const sheet = resolvePackageFile('reveal.js/reveal.css') ?? ''
  const plugin = readFileSync(join(dirname(sheet), 'plugin', 'notes.js'), 'utf8')
  let popup = ''
  const page = {
    location: { search: '', protocol: 'file:', host: '', pathname: '/talk.html', origin: 'null' },
    addEventListener: () => undefined,
    open: () => ({ document: { write: (html: string) => void (popup = html) }, postMessage: () => undefined, closed: false }),
  }
  const reveal = { addKeyBinding: () => undefined, getConfig: () => ({}), getState: () => ({}), on: () => undefined }
  const world = createContext({ window: page, setInterval: () => 0, clearInterval: () => undefined, alert: () => undefined, reveal })
  runInContext(`${plugin};\nconst notes = RevealNotes(); notes.init(reveal); notes.open()`, world)
  const [script, ...others] = [...popup.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
  expect(others).toEqual([])
  expect(`sha256-${createHash('sha256').update(script ?? '').digest('base64')}`).toBe(speakerViewHash)
})
