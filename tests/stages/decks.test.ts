import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { talkOf } from '../support/build.ts'
import { deckText } from '../support/deck.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'decks')

/** One folder a case: an essay and the talk it becomes. `UPDATE=1` rewrites the talks. */
describe('an essay becomes a talk', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const path = ['essay.md', 'essay.txt'].map((file) => join(folder, name, file)).find(existsSync) ?? ''
    const { rendered } = await talkOf(new Uint8Array(readFileSync(path)), path)
    const expected = join(folder, name, 'talk.txt')
    const actual = deckText(rendered)
    if (process.env['UPDATE'] === '1') writeFileSync(expected, actual)
    expect(actual).toBe(readFileSync(expected, 'utf8'))
  })
})
