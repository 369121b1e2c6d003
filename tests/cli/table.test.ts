import { expect, test } from 'vitest'
import { tableOf } from '../../src/cli/table.ts'

test('columns as wide as they need to be, numbers to the right', () => {
  expect(tableOf(['essay', 'slides', 'files'], [['a-long-name.md', 3, 'index.html'], ['b.md', '', ''], ['c.md', 12, 'index.html']])).toEqual([
    'essay           slides  files',
    'a-long-name.md       3  index.html',
    'b.md',
    'c.md                12  index.html',
  ])
})
