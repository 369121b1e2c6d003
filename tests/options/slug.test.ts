import { expect, test } from 'vitest'
import { slugOf } from '../../src/options/slug.ts'

test.each([
  ['pakistan-russia', 'pakistan-russia'],
  ['My Essay (final)', 'my-essay-final'],
  ['Über Größe', 'über-größe'],
  ['U\u0308ber', 'über'],
  ['数学 入門', '数学-入門'],
  ['پاکستان', 'پاکستان'],
  ['../../etc', 'etc'],
  ['..', 'talk'],
  ['', 'talk'],
])('%j goes to %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
