import { expect, test } from 'vitest'
import { nearest } from '../../src/options/nearest.ts'

test.each([
  ['tilte', 'title'],
  ['titel', 'title'],
  ['Title', 'title'],
  ['words-per-minute', 'wordsPerMinute'],
  ['lnag', 'lang'],
  ['authors', 'author'],
  ['layout', null],
  ['x', null],
  ['', null],
])('%j is probably %j', (written, name) => {
  expect(nearest(written, ['title', 'subtitle', 'author', 'lang', 'wordsPerMinute'])).toBe(name)
})

test('the nearest wins, then the first', () => {
  expect(nearest('cot', ['coat', 'cot', 'cat'])).toBe('cot')
  expect(nearest('cut', ['cat', 'cot'])).toBe('cat')
})
