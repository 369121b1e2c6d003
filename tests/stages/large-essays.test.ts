import { expect, test } from 'vitest'
import { talkOfText } from '../support/build.ts'

/** What takes a time that grows with the square of its length runs into the time limit of a test. */
const inputs: readonly (readonly [string, string, string])[] = [
  ['dots', `Words. ${'.'.repeat(400_000)}\n\nMore words.`, 'essay.md'],
  ['colons', `${':'.repeat(400_000)}x\n\nMore words.`, 'essay.txt'],
  ['spaces inside a line', `Words${' '.repeat(400_000)}here.\n\nMore words.`, 'essay.txt'],
  ['elements that are never closed', `Words ${'<svg>'.repeat(20_000)} here.`, 'essay.md'],
  ['initials', 'A. '.repeat(50_000), 'essay.md'],
  ['sentences', Array.from({ length: 140_000 }, (_, index) => `Word${index} x.`).join(' '), 'essay.txt'],
  ['lines of a formula', `Words.\n\n$$\n${Array.from({ length: 500 }, (_, index) => `a_{${index}}`).join(' = ')}\n$$\n`, 'essay.md'],
  ['words in one :::show', `:::show\n${'word '.repeat(50_000)}\n:::`, 'essay.md'],
]

test.each(inputs)('a talk can be made of very many %s', async (_, text, path) => {
  const { rendered } = await talkOfText(text, path)
  expect(rendered.slides.length).toBeGreaterThan(0)
})
