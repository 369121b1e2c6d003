import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readEssayFile } from './read-file.ts'

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url))
const essays = join(shared, 'essays')
const seed = join(shared, 'seed/pakistan-russia-relationship.txt')

if (!existsSync(essays)) console.warn('Skipped: there are no essays to read in ../shared/essays.')

const files = existsSync(essays) ? (await readdir(essays)).filter((name) => /\.(md|txt)$/.test(name)) : []

describe.skipIf(files.length === 0)('real essays', () => {
  // Only files that were copied whole from a web page, or carry a licence, have anything to leave out.
  test.each(files)('%s loses no word', async (name) => {
    const { essay, report } = await readEssayFile(join(essays, name))
    expect(essay.passages.length).toBeGreaterThan(3)
    expect(essay.meta.title).not.toBe('')
    if (!name.endsWith('.txt')) return
    const source = await readFile(join(essays, name), 'utf8')
    const removed = report.messages.filter(({ ruleId }) => ruleId === 'removed-cruft').flatMap(({ reason }) => linesIn(reason))
    const kept = source.split(/\r?\n/).filter((_, index) => !removed.some(({ start, end }) => index + 1 >= start && index + 1 <= end))
    expect(letters(essay.meta.title + textOf(essay.root))).toContain(letters(kept.join('')).slice(-200))
    expect(letters(textOf(essay.root)).length).toBeGreaterThanOrEqual(letters(kept.join('')).length - letters(essay.meta.title).length)
  })

  test('the seed has nine paragraphs and no furniture', async () => {
    const { essay, report } = await readEssayFile(seed)
    expect(essay.meta.title).toBe('Pakistan Russia Relationship')
    expect(essay.passages).toHaveLength(9)
    expect(report.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['removed-cruft', 22]])
    expect(essay.prose).not.toMatch(/Comments are closed|Newsletter/)
  })
})

function linesIn(reason: string): { start: number; end: number }[] {
  const [, start, end] = /^Lines? (\d+)(?: to (\d+))?/.exec(reason) ?? []
  return start === undefined ? [] : [{ start: Number(start), end: Number(end ?? start) }]
}

function letters(text: string): string {
  return text.replaceAll('&', 'and').replace(/[^\p{L}\p{N}]+/gu, '')
}

function textOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  return 'children' in node && Array.isArray(node.children) ? node.children.map(textOf).join('') : ''
}
