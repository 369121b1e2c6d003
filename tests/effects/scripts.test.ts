import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { describe, expect, it } from 'vitest'
import { talkOf } from '../support/build.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'languages')
const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'essays')
if (!existsSync(shared)) console.warn('Skipped: there are no essays to read in ../shared/essays.')

const essays = [fixtures, ...(existsSync(shared) ? [shared] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => [name, join(folder, name)] as const),
)

/** Letters of another script than Latin. */
const foreign = /[^\p{sc=Latin}\P{L}]/u

describe.each(essays)('the fonts of %s', (name, path) => {
  it('have every character, and are no larger than they must be', async () => {
    const bytes = new Uint8Array(readFileSync(path))
    const { rendered, report } = await talkOf(bytes, path)
    expect(report.messages.filter(({ ruleId }) => ruleId === 'missing-glyph')).toEqual([])
    expect(name.split(/[.-]/)[0]).toBe(rendered.meta.lang.split('-')[0])
    const sizes = Array.from(rendered.css.matchAll(/url\("data:font\/\w+;base64,([^"]+)"\) format\("(?:woff2|truetype)"\);unicode-range/g), ([, base64 = '']) => base64.length * 0.75)
    expect(sizes.length).toBeGreaterThan(3)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(foreign.test(new TextDecoder().decode(bytes)) ? 1_500_000 : 250_000)
  })
})

it('the languages of the fixtures are the ten, and two whose fonts are installed', () => {
  const named = readdirSync(fixtures).map((name) => parse(name).name)
  expect(named.sort()).toEqual(['ar', 'de', 'en', 'es', 'fa', 'fr', 'hi', 'ja', 'ko', 'ru', 'ur', 'zh'])
})
