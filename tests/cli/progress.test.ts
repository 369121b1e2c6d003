import { expect, test } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'

/** What a terminal of one line, or a file, holds after each write. */
function record(isTTY: boolean, quiet: boolean, columns = 40): string[] {
  const written: string[] = []
  const progress = createProgress({ isTTY, columns, write: (text) => written.push(text) }, quiet, 1)
  progress.step('a.md', 'reading')
  progress.step('a.md', 'printing a file with a name that is very long')
  progress.log('a.md:1: warning')
  progress.clear()
  return written
}

test('elsewhere than on a terminal every step is a line', () => {
  expect(record(false, false).join('')).toBe('a.md: reading\na.md: printing a file with a name that is very long\na.md:1: warning\n')
})

test('on a terminal steps share one line, and other lines take its place', () => {
  const erase = '\r\u001b[K'
  expect(record(true, false)).toEqual(['a.md: reading', erase, 'a.md: printing a file with a name that ', erase, 'a.md:1: warning\n'])
})

test('quiet shows no steps', () => {
  expect(record(true, true)).toEqual(['a.md:1: warning\n'])
})

test.each([
  [true, ['[0/2] a.md: reading', '\r\u001b[K', '[0/2] b.md: reading', '\r\u001b[K', 'b.md:1: warning\n', '[1/2] b.md: 0.4 s']],
  [false, ['b.md:1: warning\n', '[1/2] b.md: 0.4 s\n']],
])('of several essays it counts those that are done, on a terminal (%s) with the steps between', (isTTY, expected) => {
  const written: string[] = []
  const progress = createProgress({ isTTY, columns: 40, write: (text) => written.push(text) }, false, 2)
  progress.step('a.md', 'reading')
  progress.step('b.md', 'reading')
  progress.done('b.md', '0.4 s', ['b.md:1: warning'])
  expect(written).toEqual(expected)
})
