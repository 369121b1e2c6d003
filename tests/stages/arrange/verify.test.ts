import { describe, expect, it } from 'vitest'
import { verify } from '../../../src/stages/arrange/verify.ts'
import type { Essay } from '../../../src/trees/essay.ts'
import type { Slide } from '../../../src/trees/talk.ts'
import { frameOf, headingOf } from '../../kinds/setting.ts'

const prose = 'The lamp burned oil. The tower was never lit again.'
const essay: Essay = { path: 'essay.md', name: 'essay', root: { type: 'root', children: [] }, meta: { title: '', titleContent: [], subtitle: null, authors: [], date: null, course: null }, lang: 'en', dir: 'ltr', prose, passages: [] }
const span = { start: 21, end: 51 }
const point = (text: string) => ({ text, spans: [span], kernel: [], substitutions: [], deletions: [] })
const statement = (text: string): Slide => ({ ...frameOf(null), kind: 'statement', point: point(text) })

describe('the slides of a finished talk', () => {
  it('say what the essay says', () => {
    expect(() => verify([statement('The tower was never lit again.')], essay)).not.toThrow()
  })
  it.each<[string, Slide]>([
    ['a statement', statement('The tower was soon lit again.')],
    ['a point', { ...frameOf(null), kind: 'points', points: [point('The tower was never lit again.'), point('The tower was lit again.')], start: 1, step: 1 }],
    ['a closing', { ...frameOf(null), kind: 'closing', point: point('The tower was lit.') }],
    ['a sentence for a heading', { ...frameOf(null), heading: { ...headingOf('The tower was lit'), origin: 'sentence', sentence: 1, span }, kind: 'section', ordinal: '' }],
  ])('or are refused: %s', (_, slide) => {
    expect(() => verify([slide], essay)).toThrow(/is not what the essay says/)
  })
})
