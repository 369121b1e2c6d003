import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { recogniseSlides, splitSlide } from '../../src/kinds/index.ts'
import { bodyHeight } from '../../src/kinds/heading.ts'
import { layColumns } from '../../src/kinds/table/columns.ts'
import { extentOf } from '../../src/kinds/formula/extent.ts'
import { breakable } from '../../src/kinds/formula/break.ts'
import { phrasingText } from '../../src/trees/inline.ts'
import type { Essay } from '../../src/trees/essay.ts'
import type { Slide, TypeStep } from '../../src/trees/talk.ts'
import { assetsOf, blockOf, emptyEssay, essayOf, frameOf, inlineOf, markdown, narrow, pictureOf, pointOf, sentence, splitContext, wide } from './setting.ts'

const context = splitContext()
const short = 'Wheat came by sea.'
const oneLine = 'On the radar of two giants'
const twoLines = 'A much longer heading that names what the slide shows and needs two lines'

describe('points', () => {
  const points = (lines: readonly string[], heading = oneLine): Slide<'points'> => ({ ...frameOf(heading), kind: 'points', points: lines.map((line) => pointOf(line)), start: 1, step: 1 })
  /** A line of exactly so many lines at every step. */
  const tall = (lines: number): string => Array.from({ length: lines }, () => 'wwwwwwwwwwwwwwwwwwwwwww').join(' ')
  const step = (lines: readonly number[], heading?: string): TypeStep | 'several' => {
    const slides = splitSlide(points(lines.map(tall), heading), context)
    return slides.length > 1 ? 'several' : (slides[0]?.step ?? 'several')
  }

  test.each<[readonly number[], TypeStep | 'several', TypeStep | 'several']>([
    // lines of each point, under one line of heading, under two
    [[4, 3], 1, 2],
    [[4, 4], 2, 3],
    [[5, 4], 3, 'several'],
    [[2, 2, 2], 1, 2],
    [[3, 2, 2], 2, 3],
    [[3, 3, 2], 3, 'several'],
    [[2, 1, 1, 1], 1, 3],
    [[2, 2, 2, 1], 3, 'several'],
    [[1, 1, 1, 1, 1], 2, 'several'],
    [[2, 1, 1, 1, 1], 3, 'several'],
  ])('%j takes step %s, or %s', (lines, one, two) => {
    expect([step(lines), step(lines, twoLines)]).toEqual([one, two])
  })

  test('numbers go on, no point stands alone, and each slide shows its own sentences', () => {
    const slide = points(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    const slides = splitSlide({ ...slide, shown: slide.points.flatMap(({ spans }) => spans) }, context)
    expect(slides.map(({ start, points: { length }, continued }) => [start, length, continued])).toEqual([
      [1, 3, false],
      [4, 4, true],
    ])
    expect(slides.flatMap(({ shown }) => shown)).toEqual(slide.points.flatMap(({ spans }) => spans))
    expect(slides[1]?.shown).toEqual(slides[1]?.points.flatMap(({ spans }) => spans))
  })

  test('a point longer than a slide goes on under its own number', () => {
    const slides = splitSlide(points([Array.from({ length: 7 }, () => sentence).join(' '), short]), context)
    expect(slides.map(({ start }) => start)).toEqual([1, 1])
    expect(slides.map(({ points: some }) => some.length)).toEqual([1, 2])
    expect(slides[1]?.points[0]?.text.startsWith('Trade between')).toBe(true)
    expect(context.report.messages).toEqual([])
  })
})

describe('statement', () => {
  const statement = (text: string): Slide<'statement'> => ({ ...frameOf(oneLine), kind: 'statement', point: pointOf(text) })
  test('stays one slide for 60 words', () => {
    expect(splitSlide(statement(`${sentence} ${sentence}`), context)).toHaveLength(1)
  })
  test('goes on at the end of a sentence', () => {
    const slides = splitSlide(statement(Array.from({ length: 9 }, () => sentence).join(' ')), context)
    expect(slides.length).toBeGreaterThan(1)
    for (const { point } of slides) expect(point.text.endsWith('by sea.')).toBe(true)
    expect(slides.map(({ continued }) => continued)).toEqual(slides.map((_, index) => index > 0))
  })
})

describe('list', () => {
  const list = (text: string): Slide<'list'> => {
    const node = blockOf('list', text)
    return { ...frameOf(oneLine), kind: 'list', items: node.children, ordered: node.ordered === true, start: node.start ?? 1, step: 1 }
  }
  test('seven short items stand together, nine do not', () => {
    const items = (count: number): string => Array.from({ length: count }, (_, index) => `${index + 1}. item`).join('\n')
    expect(splitSlide(list(items(7)), context).map(({ step }) => step)).toEqual([3])
    expect(splitSlide(list(items(9)), context).map(({ start }) => start)).toEqual([1, 5])
  })
  test('an item taller than a slide is broken between its nested items', () => {
    const slides = splitSlide(list(`4. Steps\n${Array.from({ length: 16 }, (_, index) => `   ${index + 1}. step ${index + 1}`).join('\n')}\n5. Sign`), context)
    expect(slides.map(({ start }) => start)).toEqual([4, 4])
    const nested = slides[1]?.items[0]?.children[0]
    expect(nested).toMatchObject({ type: 'list', ordered: true })
    expect(nested?.type === 'list' && (nested.start ?? 1) > 1).toBe(true)
  })
  test('each slide shows the passages of its own items', () => {
    const root = markdown(Array.from({ length: 9 }, (_, index) => `- item ${index}`).join('\n'))
    const essay = essayOf(root)
    const [node] = root.children
    if (node?.type !== 'list') throw new Error('no list')
    const slides = splitSlide({ ...frameOf(oneLine, { shown: essay.passages.map(({ span }) => span) }), kind: 'list', items: node.children, ordered: false, start: 1, step: 1 }, splitContext(wide, essay))
    expect(slides.map(({ shown }) => shown.map(({ start, end }) => essay.prose.slice(start, end)))).toEqual([
      ['item 0', 'item 1', 'item 2', 'item 3'],
      ['item 4', 'item 5', 'item 6', 'item 7', 'item 8'],
    ])
  })
})

describe('a displayed formula takes room', () => {
  const formula = '$$\n\\frac{360}{\\alpha} = \\sum_{i=1}^{n} x_i\n$$'
  test('in a list', () => {
    const node = blockOf('list', `- One\n\n  ${formula.replaceAll('\n', '\n  ')}\n\n- Two\n- Three\n- Four`)
    expect(splitSlide({ ...frameOf(oneLine), kind: 'list', items: node.children, ordered: false, start: 1, step: 1 }, context).map(({ items, step }) => [items.length, step])).toEqual([[4, 3]])
  })
  test('in a quotation', () => {
    const { children } = blockOf('blockquote', `> ${sentence}\n>\n> ${formula.replaceAll('\n', '\n> ')}\n>\n> ${sentence}`)
    expect(splitSlide({ ...frameOf(oneLine), kind: 'quote', content: children, attribution: [] }, context)).toHaveLength(2)
  })
})

describe('pieces without positions, as HTML gives them', () => {
  /** The same sentence over and over: no piece could be found by its text. */
  const paragraph = Array.from({ length: 12 }, () => sentence).join(' ')
  const bare = (text: string): Root => {
    const root = markdown(text)
    visit(root, (node) => {
      delete node.position
    })
    return root
  }
  const shownBy = (slides: readonly Slide[], essay: Essay): string[] => slides.map(({ shown }) => shown.map(({ start, end }) => essay.prose.slice(start, end)).join(' '))

  test('a list item', () => {
    const root = bare(`- ${paragraph}\n- ${paragraph}`)
    const essay = essayOf(root)
    const [node] = root.children
    if (node?.type !== 'list') throw new Error('no list')
    const shown = essay.passages.map(({ span }) => span)
    const slides = splitSlide({ ...frameOf(oneLine, { shown }), kind: 'list', items: node.children, ordered: false, start: 1, step: 1 }, splitContext(wide, essay))
    expect(slides.length).toBeGreaterThan(3)
    expect(shownBy(slides, essay).join(' ')).toBe(`${paragraph} ${paragraph}`)
    const starts = slides.flatMap((slide) => slide.shown.map(({ start }) => start))
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
  })
  test('a quotation whose last line names its source', () => {
    const root = bare(`> ${paragraph}\n>\n> ${paragraph}  \n> — The report`)
    const essay = essayOf(root)
    const [node] = root.children
    if (node?.type !== 'blockquote') throw new Error('no quotation')
    const [candidate] = recogniseSlides({ type: 'node', block: { type: 'quote', node, passages: [0, 1], lines: { start: 1, end: 4 } } }, { essay })
    if (candidate?.kind !== 'quote') throw new Error('no quotation')
    const slides = splitSlide({ ...frameOf(oneLine, { shown: essay.passages.map(({ span }) => span) }), ...candidate }, splitContext(wide, essay))
    expect(slides.length).toBeGreaterThan(2)
    expect(shownBy(slides, essay).join(' ')).toBe(`${paragraph} ${paragraph}`)
    const starts = slides.flatMap((slide) => slide.shown.map(({ start }) => start))
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
  })
})

describe('quote', () => {
  test('goes on, verbatim, at the end of a sentence, and names its source once', () => {
    const root = markdown(`> ${Array.from({ length: 9 }, (_, index) => `${index}. ${sentence}`.replace('. ', ' ')).join(' ')}`)
    const essay = essayOf(root)
    const [node] = root.children
    if (node?.type !== 'blockquote') throw new Error('no quotation')
    const slide: Slide<'quote'> = { ...frameOf(oneLine, { shown: essay.passages.map(({ span }) => span) }), kind: 'quote', content: node.children, attribution: inlineOf('The report') }
    const slides = splitSlide(slide, splitContext(wide, essay))
    const texts = slides.map(({ content }) => content.map((block) => (block.type === 'paragraph' ? phrasingText(block.children) : '')).join(' '))
    expect(texts.length).toBeGreaterThan(1)
    expect(texts.join('')).toBe(essay.prose)
    expect(texts.every((text) => text.trimEnd().endsWith('by sea.'))).toBe(true)
    expect(slides.map(({ attribution }) => phrasingText(attribution))).toEqual(slides.map((_, index) => (index === slides.length - 1 ? 'The report' : '')))
    expect(slides.map(({ shown: [span] }) => essay.prose.slice(span?.start, span?.end))).toEqual(texts.map((text) => text.trim()))
  })
})

describe('table', () => {
  const table = (text: string): Slide<'table'> => {
    const [head, ...rows] = blockOf('table', text).children
    if (head === undefined) throw new Error('no head')
    return { ...frameOf(oneLine), kind: 'table', head, rows, align: [], size: 30 }
  }
  const rows = (count: number, columns = 3): string =>
    [`|${' h |'.repeat(columns)}`, `|${'--|'.repeat(columns)}`, ...Array.from({ length: count }, (_, row) => `|${Array.from({ length: columns }, (_, column) => ` r${row}c${column} `).join('|')}|`)].join('\n')
  const cells = (slide: Slide<'table'>): string[][] => slide.rows.map((row) => row.children.map((cell) => phrasingText(cell.children)))

  test.each([
    [7, [7]],
    [12, [6, 6]],
    [15, [5, 5, 5]],
  ])('%d rows make slides of %j, the header on each', (count, sizes) => {
    const slides = splitSlide(table(rows(count)), context)
    expect(slides.map((slide) => slide.rows.length)).toEqual(sizes)
    expect(slides.every(({ head }) => head.children.length === 3)).toBe(true)
    expect(slides.flatMap(cells)).toEqual(cells(table(rows(count))))
  })
  test.each([
    [4, [[4, 30]]],
    [5, [[5, 24]]],
    [6, [[3, 30], [3, 30]]],
  ])('%d rows of two lines make slides of %j: smaller type comes before a second slide, and only if it saves one', (count, expected) => {
    const long = 'wheat '.repeat(10)
    const slides = splitSlide(table(`| a | b |\n|--|--|\n${`| ${long} | ${long} |\n`.repeat(count)}`), context)
    expect(slides.map((slide) => [slide.rows.length, slide.size])).toEqual(expected)
  })
  test('rows of more than three lines are set smaller', () => {
    const long = 'wheat '.repeat(40)
    expect(splitSlide(table(`| a | b |\n|--|--|\n| ${long} | ${long} |`), context).map(({ size }) => size)).toEqual([24])
  })
  test('nine columns make two slides, the first column on both', () => {
    const slides = splitSlide(table(rows(2, 9)), context)
    expect(slides.map((slide) => cells(slide)[1])).toEqual([
      ['r1c0', 'r1c1', 'r1c2', 'r1c3', 'r1c4'],
      ['r1c0', 'r1c5', 'r1c6', 'r1c7', 'r1c8'],
    ])
  })
  test('a tall header makes the rows under it smaller, not clipped', () => {
    const cell = 'internationalisation of fertiliser, wheat and oil in Pakistan '.repeat(3)
    const slides = splitSlide(table(`| a | b | c | ${cell} |\n|--|--|--|--|\n${`| ${cell} | wheat | oil | a |\n`.repeat(5)}`), context)
    for (const slide of slides) {
      const { headHeight, rowHeights } = layColumns(slide, context)
      expect(headHeight + rowHeights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(bodyHeight(slide, context))
    }
    expect(slides.flatMap(cells)).toHaveLength(5)
  })
  test('a row taller than a slide goes on below', () => {
    const words = Array.from({ length: 500 }, (_, index) => `w${index}`).join(' ')
    const slides = splitSlide(table(`| a | b |\n|--|--|\n| ${words} | short |`), context)
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.flatMap(cells).map(([first]) => first?.trim()).join(' ')).toBe(words)
  })
})

describe('code', () => {
  const code = (lines: readonly string[], heading = oneLine): Slide<'code'> => ({ ...frameOf(heading), kind: 'code', language: 'js', code: lines, start: 1, emphasised: [], size: 26 })
  const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `line(${index + 1})`)
  test.each([
    [10, [[10, 26]]],
    [11, [[11, 24]]],
    [25, [[8, 24], [8, 24], [9, 24]]],
  ])('%d lines make slides of %j', (count, expected) => {
    const slides = splitSlide(code(lines(count)), context)
    expect(slides.map((slide) => [slide.code.length, slide.size]).sort()).toEqual(expected)
    expect(slides.flatMap((slide) => slide.code)).toEqual(lines(count))
  })
  test('numbers go on, and a break at an empty line is worth a little unevenness', () => {
    const some = lines(20)
    some[8] = ''
    const slides = splitSlide(code(some), context)
    expect(slides.map(({ start }) => start)).toEqual([1, 10])
  })
  test('a long line counts for the rows it wraps to', () => {
    expect(splitSlide(code([...lines(9), 'x'.repeat(200)]), context)).toHaveLength(2)
  })
  test('a line longer than a slide is cut, under one number', () => {
    const minified = Array.from({ length: 900 }, (_, index) => String(index)).join(';')
    const slides = splitSlide(code([minified]), context)
    expect(slides.length).toBeGreaterThan(1)
    expect(new Set(slides.map(({ start }) => start))).toEqual(new Set([1]))
    expect(slides.flatMap((slide) => slide.code).join('')).toBe(minified)
  })
})

describe('formula', () => {
  const formula = (tex: string): Slide<'formula'> => ({ ...frameOf(oneLine), kind: 'formula', tex, size: 80 })
  const sizes = (tex: string): number[] => splitSlide(formula(tex), context).map(({ size }) => size)
  const fits = (slide: Slide<'formula'>): boolean => {
    const typeset = assetsOf().typesetMath
    if (typeset === null) throw new Error('no typesetter')
    const { width, height } = extentOf(typeset(slide.tex, true))
    return width * slide.size <= 1120 && height * slide.size <= 472
  }
  test('a short one is 80 px', () => {
    expect(sizes('E = mc^2')).toEqual([80])
    expect(sizes('p = \\dfrac{P}{n} = \\dfrac{153}{4} = 38.25')).toEqual([80])
  })
  test('a long one stands on several lines before it gets small', () => {
    const tex = 'a = b + c + d + e + f + g + h + i + j + k + l + m + n + o + p = q + r + s + t + u + v + w + x + y + z + a + b + c + d'
    const slides = splitSlide(formula(tex), context)
    expect(slides).toHaveLength(1)
    expect(slides[0]?.tex).toContain('\\\\')
    expect(slides.every(fits)).toBe(true)
  })
  test('a very long one goes on, at a relation outside braces', () => {
    const tex = `f(x) ${Array.from({ length: 14 }, (_, index) => `= \\dfrac{x_{${index}} = 1}{${'y + '.repeat(10)}z}`).join(' ')}`
    const slides = splitSlide(formula(tex), context)
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.every(fits)).toBe(true)
    expect(Math.min(...slides.map(({ size }) => size))).toBeGreaterThanOrEqual(30)
  })
  test.each([
    ['a = b \\le c', ['a', '= b', '\\le c']],
    ['\\left( a = b \\right) = c', ['\\left( a = b \\right)', '= c']],
    ['\\sum_{i=0}^n x_i', ['\\sum_{i=0}^n x_i']],
    ['f(a=1) < g', ['f(a=1)', '< g']],
    ['\\begin{aligned} a &= b \\\\[4pt] &= c \\end{aligned}', ['a &= b', '&= c']],
    ['= a', ['= a']],
  ])('%s breaks into %j', (tex, pieces) => {
    expect(breakable(tex).pieces).toEqual(pieces)
  })
})

describe('figure', () => {
  const figure = (caption: string): Slide<'figure'> => ({ ...frameOf(oneLine), kind: 'figure', url: 'map.png', alt: 'A map', caption: inlineOf(caption) })
  test.each([
    ['square', pictureOf(900, 900)],
    ['wide', pictureOf(1600, 900)],
    ['very wide', pictureOf(2400, 600)],
  ])('a caption too long for a %s picture goes on under it', (_, picture) => {
    const images = new Map([['map.png', picture]])
    const long = Array.from({ length: 14 }, () => sentence).join(' ')
    const slides = splitSlide(figure(long), splitContext(wide, emptyEssay, images))
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.map(({ caption }) => phrasingText(caption)).join('')).toBe(long)
    expect(splitSlide(figure('The map'), splitContext(wide, emptyEssay, images))).toHaveLength(1)
  })
})

test('a narrow page takes more slides, not smaller type', () => {
  const points = [sentence, sentence, short].map((line) => pointOf(line))
  const slide: Slide<'points'> = { ...frameOf(oneLine), kind: 'points', points, start: 1, step: 1 }
  expect(splitSlide(slide, splitContext(wide))).toHaveLength(1)
  expect(splitSlide(slide, splitContext(narrow)).flatMap((part) => part.points)).toEqual(points)
})
