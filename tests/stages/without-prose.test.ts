import { expect, test } from 'vitest'
import { talkOfText } from '../support/build.ts'
import { deckText } from '../support/deck.ts'

test.each([
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', 'table'],
  ['a picture', '![A post](figures/two-shadows.svg)', 'figure'],
  ['a formula', '$$\na = b\n$$', 'formula'],
  ['code', '```js\nlet x = 1\n```', 'code'],
  ['a table under headings', '# Title\n\n## Two surveys\n\n| a | b |\n| - | - |\n| 1 | 2 |', 'table'],
  ['links', '- [one](https://a.example)\n- [two](https://b.example)', 'list'],
])('an essay of %s alone is a talk', async (_, text, kind) => {
  const { rendered } = await talkOfText(text, 'content/essay.md')
  expect(rendered.slides.map((slide) => slide.kind)).toContain(kind)
  if (kind !== 'list') expect(deckText(rendered)).not.toMatch(/^ {2}>/m)
  expect(rendered.meta.words).toBe(kind === 'list' ? 2 : 0)
})
