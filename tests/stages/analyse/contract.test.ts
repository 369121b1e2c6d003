import { expect, it } from 'vitest'
import type { LanguagePack } from '../../../src/language/pack.ts'
import { packFor } from '../../../src/language/index.ts'
import { createReport } from '../../../src/messages/report.ts'
import { analyse } from '../../../src/stages/analyse/index.ts'
import { readBytes } from '../read/read-file.ts'

const bytes = new TextEncoder().encode('# Lamps\n\nThe lamp burned oil. The tower was never lit again.')

it('a line of a language pack that is not the author’s is left out', async () => {
  const essay = await readBytes({ bytes, path: 'essay.md', name: 'essay', format: 'markdown' }, { lang: 'en' }, createReport('essay.md'))
  const english = packFor('en')
  const liar: LanguagePack = {
    ...english,
    lines: (sentences, limits) => english.lines(sentences, limits).map((line) => ({ ...line, point: { ...line.point, text: line.point.text.replace('never', 'soon') } })),
  }
  const lines = analyse(essay, liar, { wordsPerPoint: 14 }).lines.map(({ point }) => point.text)
  expect(lines).toEqual(['The lamp burned oil.'])
})
