import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messageLists } from '../src/messages/docs.ts'
import { createReport } from '../src/messages/report.ts'
import { optionTables } from '../src/options/docs.ts'
import { readSettings } from '../src/options/read-settings.ts'
import { resolveOptions } from '../src/options/resolve.ts'
import { expectGenerated } from './recorded.ts'

test('docs/options.md shows every option as the schema has it', () => {
  expectGenerated('docs/options.md', 'options', optionTables())
})

test('docs/messages.md lists every rule', () => {
  expectGenerated('docs/messages.md', 'messages', messageLists())
})

test('the examples of docs/options.md are valid', () => {
  const page = readFileSync(new URL('../docs/options.md', import.meta.url), 'utf8')
  const [project, essay, ...more] = Array.from(page.matchAll(/```yaml\n(.*?)```/gs), ([, yaml]) => yaml ?? '')
  expect(more).toEqual([])
  const report = createReport('essay.md')
  const { options } = resolveOptions(
    {
      flags: {},
      project: { ...readSettings(project ?? '', 'lectern.yml'), file: 'lectern.yml' },
      frontMatter: readSettings(essay ?? '', 'essay.md', 2),
    },
    report,
  )
  expect(report.messages).toEqual([])
  expect(options).toMatchObject({
    author: ['Amina Khan', 'Jonas Weber'],
    course: 'History',
    handout: 3,
    wordsPerMinute: 120,
    date: '5 May 2025',
    theme: { base: 'slate', accent: '#8a1538', footer: 'Class 9b · History' },
  })
})
