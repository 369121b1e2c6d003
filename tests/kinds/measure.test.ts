import { describe, expect, test } from 'vitest'
import { boundaryBefore } from '../../src/kinds/boundary.ts'
import { countLines, countRunLines, lineStarts, widestWord } from '../../src/kinds/measure.ts'
import { partition } from '../../src/kinds/partition.ts'
import { gridOf } from '../../src/kinds/scale.ts'
import type { Widths } from '../../src/trees/assets.ts'
import { narrow, wide, widths } from './setting.ts'

/** Every character is half its size wide. */
const even: Widths = (text, _role, size) => text.length * size * 0.5

describe('countLines', () => {
  test.each([
    ['one two three', 130, 1],
    ['one two three', 129, 2],
    ['one two three', 50, 3],
    ['', 100, 1],
    ['one\ntwo', 500, 2],
    ['aaaaaaaaaa', 50, 2],
    ['well-known facts', 100, 2],
    ['one – two', 60, 2],
    ['日本語の文章', 20, 3],
  ])('%j in %d px takes %d lines', (text, measure, lines) => {
    expect(countLines(text, 'text', 20, measure, even)).toBe(lines)
  })

  test('sees the fonts of a line of 52 characters at 38 px', () => {
    expect(countLines('Both sides were actively looking to recruit allies', 'text', 38, 929, widths)).toBe(1)
    expect(countLines('Liaquat Ali Khan received an invitation from both USA and USSR', 'text', 38, 929, widths)).toBe(2)
  })

  test('a word may cross runs', () => {
    const runs = [
      { text: 'a bold', role: 'strong', size: 20 },
      { text: 'ly stated thing', role: 'text', size: 20 },
    ] as const
    expect(countRunLines(runs, 90, even)).toBe(3)
    expect(lineStarts(runs, 90, even)).toEqual([0, 9, 16])
  })

  test('finds the widest word', () => {
    expect(widestWord([{ text: 'a well-known fact', role: 'text', size: 20 }], even)).toBe(100)
  })
})

describe('boundaryBefore', () => {
  test.each([
    ['First sentence. Second sentence is here.', 20, 16, 'sentence'],
    ['So said Dr. Smith of the same town and others', 30, 30, 'word'],
    ['A first clause, and a second one that runs on', 30, 16, 'clause'],
    ['Onlyonelongwordwithoutanyend', 10, 10, 'character'],
    ['Short.', 20, 6, 'sentence'],
  ] as const)('%j at %d', (text, limit, at, level) => {
    expect(boundaryBefore(text, limit)).toEqual({ at, level })
  })
})

describe('partition', () => {
  const atMost = (most: number) => ({ fits: (from: number, to: number) => to - from <= most, weight: () => 1 })
  test.each([
    [6, 5, [3, 3]],
    [7, 5, [4, 3]],
    [5, 5, [5]],
    [11, 5, [4, 4, 3]],
    [3, 2, [2, 1]],
    [0, 2, []],
  ])('%d items, %d a slide', (count, most, sizes) => {
    const parts = partition(count, atMost(most)).map(({ from, to }) => to - from)
    expect([...parts].sort((a, b) => b - a)).toEqual(sizes)
  })
})

test('the grid has the columns of the design', () => {
  expect(gridOf(wide).hang).toBeCloseTo(190.67, 2)
  expect(gridOf(wide).span(1)).toBeCloseTo(71.33, 2)
  expect(gridOf(narrow).span(1)).toBeCloseTo(44.67, 2)
  expect(gridOf(narrow).span(12)).toBe(800)
})
