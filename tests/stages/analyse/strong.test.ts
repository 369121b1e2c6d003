import { expect, test } from 'vitest'
import { packFor } from '../../../src/language/index.ts'
import { analyse } from '../../../src/stages/analyse/index.ts'
import { readString } from '../read/read-file.ts'

async function boldSentences(markdown: string): Promise<string[]> {
  const { essay } = await readString(markdown, 'markdown')
  const { sentences } = analyse(essay, packFor('en'), { wordsPerPoint: 14 })
  return sentences.filter(({ strong }) => strong).map(({ span }) => essay.prose.slice(span.start, span.end))
}

test.each([
  ['**Bread needs a village.** It does.', ['Bread needs a village.']],
  ['**Bread needs** **a village.** It does.', ['Bread needs a village.']],
  ['**Bread needs**[^1] **a village.** It does.\n\n[^1]: A note.', ['Bread needs a village.']],
  ['**Bread needs a village. It does.**', ['Bread needs a village.', 'It does.']],
  ['**Bread needs a village**. It does.', ['Bread needs a village.']],
  ['*__Bread needs a village.__* It does.', ['Bread needs a village.']],
  ['***Bread needs a village.*** It does.', ['Bread needs a village.']],
  ['[**Bread needs a village.**](https://a.example) It does.', ['Bread needs a village.']],
  ['**Bread needs [a village](https://a.example).** It does.', ['Bread needs a village.']],
  ['*Every time **bread needs a village.*** It does.', []],
  ['**Bread** needs **a village.** It does.', []],
  ['**Step one:** bread.', []],
])('%s', async (markdown, bold) => {
  expect(await boldSentences(markdown)).toEqual(bold)
})
