import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/messages/report.ts'
import { readSettings } from '../../src/options/read-settings.ts'

const yaml = `# for the whole class
course: 007
date: 2024-01-05
edition: 1.10
author:
  - Amina Khan
  - 1999
theme:
  base: slate
  spacing: 1.50
wordsPerMinute: 120
`

describe('readSettings', () => {
  const settings = readSettings(yaml, 'lectern.yml')

  test('keeps what authors write', () => {
    expect(settings.data).toEqual({
      course: '007',
      date: '2024-01-05',
      edition: '1.10',
      author: ['Amina Khan', 1999],
      theme: { base: 'slate', spacing: 1.5 },
      wordsPerMinute: 120,
    })
  })

  test.each([
    [['course'], 2],
    [['author'], 5],
    [['author', 1], 7],
    [['theme', 'spacing'], 10],
    [['theme', 'nothing'], null],
    [['nothing'], null],
    [['author', 9], null],
    [['course', 'deeper'], null],
  ])('%j is in line %j', (path, line) => {
    expect(settings.lineOf(path)).toBe(line)
  })

  test('front matter counts from the top of the essay', () => {
    expect(readSettings('title: A\ndate: B\n', 'essay.md', 2).lineOf(['date'])).toBe(3)
  })

  test.each(['', '# nothing\n', '\uFEFF'])('%j is empty', (empty) => {
    expect(readSettings(empty, 'lectern.yml').data).toBe(null)
  })

  test.each([
    ['title: A\nsubtitle: War: a history\n', 2, 'colon'],
    ['title: A\ntitle: B\n', 2, 'twice'],
    ['theme:\n\tbase: slate\n', 2, 'tabs'],
    ['title: A\ntheme: clear\n  accent: red\n', 2, '“base: clear” below it'],
    ['theme: "clear"\n  accent: red\n', 1, '“base: "clear"” below it'],
    ['course: B\n  room: 3\n', 1, 'keep either the value or the keys'],
    ['title: @home\n', 1, 'quotation marks'],
    ['title: "open\n', 2, 'not valid YAML'],
    ['title: *missing\n', 1, 'alias'],
  ])('%j is refused', (text, line, word) => {
    const failure = failureOf(() => readSettings(text, 'lectern.yml'))
    expect(failure.rule).toBe('invalid-yaml')
    expect(failure.message).toContain(word)
    expect([failure.detail.file, failure.detail.line]).toEqual(['lectern.yml', line])
  })
})

function failureOf(act: () => unknown): Failure {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing failed')
}
