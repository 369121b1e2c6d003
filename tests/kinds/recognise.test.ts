import { describe, expect, test } from 'vitest'
import { recogniseSlides } from '../../src/kinds/index.ts'
import type { Scope } from '../../src/kinds/kind.ts'
import type { CandidateLine } from '../../src/trees/analysis.ts'
import { phrasingText } from '../../src/trees/inline.ts'
import type { Block, Section } from '../../src/trees/outline.ts'
import { blockOf, emptyEssay, essayOf, inlineOf, markdown, pointOf } from './setting.ts'

const lines = { start: 1, end: 1 }
const recognise = (scope: Scope, essay = emptyEssay) => recogniseSlides(scope, { essay })
const see = (block: Block) => recognise({ type: 'node', block })
const line = (text: string, sentence: number): CandidateLine => ({ sentence, point: pointOf(text), words: 5, level: 'short', score: 1, leansOn: null })

test('the talk has a title from its front matter', () => {
  expect(recognise({ type: 'talk', outline: { sections: [] } })).toEqual([
    { kind: 'title', title: emptyEssay.meta.titleContent, subtitle: 'A short history', authors: ['Amna'], date: '1 May', course: 'History' },
  ])
})

describe('sections', () => {
  const leaf: Section = { heading: { text: 'Wheat', content: inlineOf('Wheat'), origin: 'author', sentence: null, span: null, lines: null }, depth: 2, blocks: [], sections: [] }
  test('with subsections are a slide of their own', () => {
    expect(recognise({ type: 'section', section: { ...leaf, depth: 1, sections: [leaf] }, ordinal: '2' })).toEqual([{ kind: 'section', ordinal: '2' }])
  })
  test('without them have no number, and the introduction is none', () => {
    expect(recognise({ type: 'section', section: leaf, ordinal: '2.1' })).toEqual([{ kind: 'section', ordinal: '' }])
    expect(recognise({ type: 'section', section: { ...leaf, heading: null, sections: [leaf] }, ordinal: '1' })).toEqual([])
  })
})

describe('lines', () => {
  const [one, two] = [line('Wheat came by sea.', 0), line('Oil came later.', 1)]
  test('a lone one is a statement', () => {
    expect(recognise({ type: 'lines', lines: [one] })).toEqual([{ kind: 'statement', point: one.point }])
  })
  test('several are points', () => {
    expect(recognise({ type: 'lines', lines: [one, two] })).toEqual([{ kind: 'points', points: [one.point, two.point], start: 1, step: 1 }])
  })
  test('none are nothing', () => {
    expect(recognise({ type: 'lines', lines: [] })).toEqual([])
  })
})

test('what the author shows stands as it is, paragraph by paragraph', () => {
  const root = markdown('One thing.\n\nAnother *thing*.')
  const essay = essayOf(root)
  const show = (passages: readonly number[]): Scope => ({ type: 'node', block: { type: 'show', passages, lines } })
  expect(recognise(show([1]), essay)).toMatchObject([{ kind: 'statement', point: { text: 'Another thing.', spans: [essay.passages[1]?.span] } }])
  expect(recognise(show([0, 1]), essay)).toMatchObject([{ kind: 'points', points: [{ text: 'One thing.' }, { text: 'Another thing.' }] }])
})

test('an ordered list keeps its start', () => {
  const node = blockOf('list', '3. draft\n4. sign')
  expect(see({ type: 'list', node, passages: [], lines })).toEqual([{ kind: 'list', items: node.children, ordered: true, start: 3, step: 1 }])
})

describe('quotations', () => {
  const quote = (text: string) => {
    const [candidate] = see({ type: 'quote', node: blockOf('blockquote', text), passages: [], lines })
    if (candidate?.kind !== 'quote') throw new Error('no quotation')
    return { content: candidate.content.map((block) => (block.type === 'paragraph' ? phrasingText(block.children) : block.type)), attribution: phrasingText(candidate.attribution) }
  }
  test.each([
    ['a last paragraph with a dash', '> Friends change.\n>\n> — Lord *Palmerston*', 'Friends change.', 'Lord Palmerston'],
    ['a last line with two hyphens', '> Friends change.\n> -- The **Foreign** Office, 1950', 'Friends change.', 'The Foreign Office, 1950'],
    ['a line after a hard break', '> Friends change.\\\n> – Palmerston', 'Friends change.', 'Palmerston'],
    ['no source', '> Friends change.\n> Interests do not.', 'Friends change.\nInterests do not.', ''],
    ['a dash in the only line', '> — he said nothing', '— he said nothing', ''],
  ])('%s', (_, text, content, attribution) => {
    expect(quote(text)).toEqual({ content: [content], attribution })
  })
})

test('a figure takes its title as caption, else the one beside it', () => {
  const picture = { type: 'image', url: 'map.png', alt: 'A map' } as const
  expect(see({ type: 'figure', node: { ...picture, title: 'The new map' }, caption: [], passages: [], lines })).toEqual([
    { kind: 'figure', url: 'map.png', alt: 'A map', caption: [{ type: 'text', value: 'The new map' }] },
  ])
  const caption = inlineOf('The *old* map')
  expect(see({ type: 'figure', node: picture, caption, passages: [], lines })).toMatchObject([{ caption }])
})

test('a table has a head and rows', () => {
  const node = blockOf('table', '| a | b |\n|--|--:|\n| 1 | 2 |\n| 3 | 4 |')
  expect(see({ type: 'table', node, passages: [], lines })).toEqual([{ kind: 'table', head: node.children[0], rows: node.children.slice(1), align: [null, 'right'], size: 30 }])
})

describe('code', () => {
  test.each([
    ['js {2,4-6}', 'js', [2, 4, 5, 6]],
    ['js{1}', 'js', [1]],
    ['js', 'js', []],
    ['{3}', null, [3]],
    ['', null, []],
    ['js {x}', 'js', []],
  ])('%j', (info, language, emphasised) => {
    const node = blockOf('code', `\`\`\`${info}\na\nb\n\`\`\``)
    expect(see({ type: 'code', node, passages: [], lines })).toEqual([{ kind: 'code', language, code: ['a', 'b'], start: 1, emphasised, size: 26 }])
  })
})

test('a displayed formula', () => {
  expect(see({ type: 'formula', node: { type: 'math', value: ' a = b \n' }, passages: [], lines })).toEqual([{ kind: 'formula', tex: 'a = b', size: 80 }])
})

test('prose, speech and breaks are no slide', () => {
  for (const block of [{ type: 'prose', passages: [0], lines }, { type: 'speech', passages: [0], lines }, { type: 'break', passages: [], lines }] as const) {
    expect(see(block)).toEqual([])
  }
})
