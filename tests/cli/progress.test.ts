import { expect, test } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'

/** What a terminal of one line, or a file, holds after each write. */
function record(isTTY: boolean, quiet: boolean, columns = 40): string[] {
  const written: string[] = []
  const progress = createProgress({ isTTY, columns, write: (text) => written.push(text) }, quiet)
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
