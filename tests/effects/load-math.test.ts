import { expect, test } from 'vitest'
import { formatMessage } from '../../src/messages/report.ts'
import { talkOfText } from '../support/build.ts'

test('a formula that is no TeX is named once, with its line', async () => {
  const long = `\\frac{a = ${'b + '.repeat(80)}c = d`
  const { report } = await talkOfText(`Words.\n\nThey wrote $\\wrong$ and\n$\\wrong$ again.\n\n$$\n${long}\n$$\n`)
  expect(report.messages.map(formatMessage).map((line) => line.replace(/ is not valid.*/, ''))).toEqual([
    'essay.md:6: warning: The formula “\\frac{a = b + b + b + b + b + b + b + b…”',
    'essay.md:3: warning: The formula “\\wrong”',
  ])
})
