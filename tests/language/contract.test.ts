import { describe, expect, it } from 'vitest'
import { keepsContract } from '../../src/language/contract.ts'
import type { CandidateLine, Point } from '../../src/trees/analysis.ts'

const prose = 'It failed. However, the bridge stood, as everybody knows.'
const at = (text: string) => ({ start: prose.indexOf(text), end: prose.indexOf(text) + text.length })
const line = (point: Partial<Point>, words = 5): CandidateLine => ({
  sentence: 0,
  words,
  level: 'short',
  score: 1,
  leansOn: null,
  point: { text: '', spans: [], kernel: [], substitutions: [], deletions: [], ...point },
})

describe('a line keeps its contract', () => {
  it('when its text is the prose at its spans', () => {
    expect(keepsContract(line({ text: 'It failed.', spans: [at('It failed.')] }), prose)).toBe(true)
  })
  it('with a capital where a word became the first', () => {
    expect(keepsContract(line({ text: 'The bridge stood', spans: [at('the bridge stood')] }), prose)).toBe(true)
  })
  it('with a recorded substitution, word for word', () => {
    const substitutions = [{ span: at('It'), antecedentSpan: at('the bridge') }]
    expect(keepsContract(line({ text: 'The bridge failed.', spans: [at('It failed.')], substitutions }), prose)).toBe(true)
    expect(keepsContract(line({ text: 'The tower failed.', spans: [at('It failed.')], substitutions }), prose)).toBe(false)
  })
})

describe('a line breaks it', () => {
  it('with a word that the author did not write', () => {
    expect(keepsContract(line({ text: 'It nearly failed.', spans: [at('It failed.')] }), prose)).toBe(false)
  })
  it('with spans out of order', () => {
    expect(keepsContract(line({ text: 'the bridge stood It failed.', spans: [at('the bridge stood'), at('It failed.')] }), prose)).toBe(false)
  })
  it('with a kernel outside', () => {
    expect(keepsContract(line({ text: 'It failed.', spans: [at('It failed.')], kernel: [at('the bridge stood')] }), prose)).toBe(false)
  })
  it('when it is too long for a slide', () => {
    expect(keepsContract(line({ text: 'It failed.', spans: [at('It failed.')] }, 23), prose)).toBe(false)
  })
})
