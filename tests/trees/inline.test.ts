import fc from 'fast-check'
import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { phrasingText, sliceInline } from '../../src/trees/inline.ts'

const sample: PhrasingContent[] = [
  { type: 'text', value: 'One ' },
  { type: 'strong', children: [{ type: 'text', value: 'two ' }, { type: 'emphasis', children: [{ type: 'text', value: 'three' }] }] },
  { type: 'text', value: '.' },
  { type: 'footnoteReference', identifier: 'a' },
  { type: 'break' },
  { type: 'link', url: 'x', children: [{ type: 'inlineCode', value: 'four' }] },
  { type: 'inlineMath', value: 'x^2' },
  { type: 'image', url: 'y', alt: 'silent' },
]

test('speaks text, code and formulas; breaks are spaces, pictures and references silent', () => {
  expect(phrasingText(sample)).toBe('One two three. fourx^2')
})

test('slices through markup and keeps it', () => {
  expect(sliceInline(sample, 4, 14)).toEqual([
    { type: 'strong', children: [{ type: 'text', value: 'two ' }, { type: 'emphasis', children: [{ type: 'text', value: 'three' }] }] },
    { type: 'text', value: '.' },
    { type: 'footnoteReference', identifier: 'a' },
  ])
  expect(sliceInline(sample, 6, 11)).toEqual([
    { type: 'strong', children: [{ type: 'text', value: 'o ' }, { type: 'emphasis', children: [{ type: 'text', value: 'thr' }] }] },
  ])
  expect(sliceInline(sample, 15, 17)).toEqual([{ type: 'link', url: 'x', children: [{ type: 'inlineCode', value: 'fo' }] }])
  expect(sliceInline(sample, 0, 99)).toEqual(sample)
  expect(sliceInline(sample, 5, 5)).toEqual([])
})

const leaf: fc.Arbitrary<PhrasingContent> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), value: fc.string({ minLength: 1 }) }),
  fc.record({ type: fc.constant('inlineCode' as const), value: fc.string({ minLength: 1 }) }),
  fc.record({ type: fc.constant('inlineMath' as const), value: fc.string({ minLength: 1 }) }),
  fc.constant<PhrasingContent>({ type: 'break' }),
  fc.constant<PhrasingContent>({ type: 'image', url: 'a', alt: 'b' }),
)
const { content } = fc.letrec<{ content: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  content: fc.array(tie('node'), { maxLength: 5 }),
  node: fc.oneof({ maxDepth: 3 }, leaf, fc.record({ type: fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const), children: tie('content') })),
}))

test('a slice speaks exactly that part of the text', () => {
  fc.assert(
    fc.property(content, fc.nat(60), fc.nat(60), (nodes, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      expect(phrasingText(sliceInline(nodes, start, end))).toBe(phrasingText(nodes).slice(start, end))
    }),
    { numRuns: 500 },
  )
})
