import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRange, rangeOf } from '../../src/effects/unicode-range.ts'

it('a unicode-range names single code points and runs, in order', () => {
  expect(rangeOf([0x201d, 0x41, 0x43, 0x42, 0x201d])).toBe('U+41-43,U+201D')
  expect(rangeOf([])).toBe('')
})

it('a range holds the code points it was made of, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (codePoints) => {
      const inRange = parseRange(rangeOf(codePoints))
      expect(Array.from({ length: 401 }, (_, codePoint) => codePoint).filter(inRange)).toEqual([...codePoints].sort((a, b) => a - b))
    }),
  )
})
