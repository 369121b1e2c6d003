import { readFileSync } from 'node:fs'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { describe, expect, test } from 'vitest'
import { renderSlide, slideCss } from '../../src/kinds/index.ts'
import { scaleCss } from '../../src/kinds/type-scale.ts'
import { keepTogether } from '../../src/kinds/together.ts'
import type { ImageAsset } from '../../src/trees/assets.ts'
import type { Kind, Slide } from '../../src/trees/talk.ts'
import { blockOf, frameOf, headingOf, inlineOf, narrow, pictureOf, pointOf, renderContext, sentence, wide } from './setting.ts'

const list = blockOf('list', '3. draft\n   - first\n   - second\n4. sign')
const wheat = headingOf('Wheat')
const [head = { type: 'tableRow' as const, children: [] }, ...rows] = blockOf('table', '| Year | What | Figure |\n|--|--|--|\n| 1947 | countries | 2 |\n| 2017 | helicopters | 4 |').children

/** One slide of each kind; a kind without an entry does not compile. */
const samples: { readonly [K in Kind]: Slide<K> } = {
  title: { ...frameOf(null), kind: 'title', title: inlineOf('Wheat and *oil*'), subtitle: 'A short history', authors: ['Amna', 'Bilal'], date: '1 May', course: 'History' },
  section: { ...frameOf(null, { heading: wheat, trail: [wheat], notes: { from: 2, to: 3, footnotes: [] } }), kind: 'section', ordinal: '2' },
  points: { ...frameOf('What was bought'), kind: 'points', points: [pointOf('Wheat came by sea.'), pointOf(sentence, true)], start: 3, step: 1, continued: true },
  statement: { ...frameOf('Interest'), kind: 'statement', point: pointOf('Interests last.') },
  list: { ...frameOf('Steps'), kind: 'list', items: list.children, ordered: true, start: 3, step: 1 },
  quote: { ...frameOf('What he wrote'), kind: 'quote', content: blockOf('blockquote', '> Friends change.').children, attribution: inlineOf('Lord **Palmerston**') },
  figure: { ...frameOf('The map'), kind: 'figure', url: 'map.png', alt: 'A map', caption: inlineOf('The *new* map') },
  table: { ...frameOf('Figures'), kind: 'table', head, rows, align: [], size: 30 },
  code: { ...frameOf('Count'), kind: 'code', language: 'js', code: ['const a = 1', '', 'a'], start: 8, emphasised: [9], size: 24 },
  formula: { ...frameOf('Cost'), kind: 'formula', tex: 'a = b', size: 80 },
  closing: { ...frameOf('In the end'), kind: 'closing', point: pointOf('Interests last.') },
}
const slides: readonly Slide[] = Object.values(samples)
const images = new Map([['map.png', pictureOf(900, 900)]])

function wrap(content: readonly ElementContent[]): Element {
  return { type: 'element', tagName: 'section', properties: {}, children: [...content] }
}
const rendered = (slide: Slide, box = wide, silhouette = true): Element => wrap(renderSlide(slide, renderContext(slides, box, images, silhouette)))

function all(node: Element, matches: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [...(matches(child) ? [child] : []), ...all(child, matches)] : []))
}
const named = (node: Element, ...names: readonly string[]): Element[] => all(node, ({ tagName }) => names.includes(tagName))
const classed = (node: Element, name: string): Element[] => all(node, ({ properties: { className } }) => Array.isArray(className) && className.includes(name))
const html = (slide: Slide): string => toHtml(rendered(slide).children)

describe.each(slides.map((slide) => [slide.kind, slide] as const))('%s', (kind, slide) => {
  test('starts with its one heading and holds no section', () => {
    for (const box of [wide, narrow]) {
      const section = rendered(slide, box)
      const [first] = section.children
      expect(first?.type === 'element' && first.tagName).toBe(kind === 'title' ? 'h1' : 'h2')
      expect(named(section, 'h1', 'h2', 'h3')).toHaveLength(1)
      expect(toText(section).length).toBeGreaterThan(0)
      expect(named(section, 'section', 'script', 'style')).toEqual([])
    }
  })

  test('has rules for this kind alone, in the layer of kinds', () => {
    const style = readFileSync(`src/kinds/${kind}/style.css`, 'utf8')
    expect(style).toContain('@layer kinds {')
    for (const selector of style.matchAll(/data-kind="([a-z]+)"/gu)) expect(selector[1]).toBe(kind)
    expect(style).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl|font-family:(?! var)/iu)
    expect(style).not.toMatch(/(?:margin|padding|border|inset)-(?:left|right)|\b(?:left|right): /u)
  })

  test('adds no word to the author’s', () => {
    const own = kind === 'points' ? 'What was bought (continued)' : ''
    const words = toText(rendered(slide)).replace(own, '').split(/[^\p{L}]+/u)
    const known = `${JSON.stringify(slide)} ${JSON.stringify(slides)}`
    expect(words.filter((word) => !known.includes(word))).toEqual([])
  })
})

test('points are lines and nothing else; numbers go on by a counter', () => {
  expect(html(samples.points)).toBe(
    '<h2>What was bought <small class="continued">(continued)</small></h2>' +
      '<ul class="points" data-step="1" style="counter-reset: point 2">' +
      `<li>Wheat came by sea.</li><li><b class="kernel">${sentence}</b></li></ul>`,
  )
})

test('a list keeps its numbers and its nested lists', () => {
  expect(html(samples.list)).toBe(
    '<h2>Steps</h2><ol class="list" data-step="1" start="3" style="counter-reset: item 2">' +
      '<li>draft<ul class="list"><li>first</li><li>second</li></ul></li><li>sign</li></ol>',
  )
})

test('a task is marked as open or done', () => {
  const items = blockOf('list', '- [x] read\n- [ ] write').children
  expect(classed(rendered({ ...samples.list, items, ordered: false, start: 1 }), 'done')).toHaveLength(1)
})

test('an item that begins with a list is marked, so that its number stands beside that', () => {
  const { children } = blockOf('list', '- words\n  - nested\n- - nested')
  const html = toHtml([...renderSlide({ ...frameOf('Wheat'), kind: 'list', items: children, ordered: false, start: 1, step: 1 }, renderContext([]))])
  expect(html).toContain('<li>words<ul class="list"><li>nested')
  expect(html).toContain('<li class="wordless"><ul class="list"><li>nested')
})

test('style sheets use the sizes of the scale, every one of them, and no other', () => {
  const sizes = (css: string, pattern: RegExp): string[] => [...new Set(Array.from(css.matchAll(pattern), ([, name = '']) => name))].sort()
  expect(sizes(slideCss, /var\((--(?:t|l|track)-[\w-]+)\)/gu)).toEqual(sizes(scaleCss('en'), /(--(?:t|l|track)-[\w-]+):/gu))
})

describe('a statement', () => {
  test('stands under its section as a label', () => {
    expect(html(samples.statement)).toBe('<h2 class="label">Interest</h2><p class="line" data-size="1">Interests last.</p>')
  })
  test('is the heading where it has none', () => {
    expect(html({ ...samples.statement, heading: null })).toBe('<h2 class="line" data-size="1">Interests last.</h2>')
  })
  test.each([
    [110, '1'],
    [160, '2'],
    [230, '3'],
    [300, '4'],
  ])('of %d characters has size %s', (length, size) => {
    const text = 'of wheat '.repeat(40).slice(0, length - 1).trimEnd().padEnd(length, '.')
    expect(html({ ...samples.statement, point: pointOf(text) })).toContain(`data-size="${size}"`)
  })
})

test('a closing sentence stands beside the whole essay', () => {
  const section = rendered(samples.closing)
  expect(classed(section, 'lit')).toHaveLength(10)
  expect(classed(section, 'panel')[0]?.properties['ariaHidden']).toBe('true')
  expect(classed(rendered(samples.closing, wide, false), 'panel')).toEqual([])
})

test('the title lights what the talk shows', () => {
  const shown = [{ start: 12, end: 18 }, { start: 45, end: 62 }]
  const context = renderContext([samples.title, { ...samples.statement, shown }])
  const lit = all(wrap(renderSlide(samples.title, context)), ({ tagName }) => tagName === 'rect').map(({ properties: { className } }) => Array.isArray(className) && className.includes('lit'))
  expect(lit.flatMap((on, index) => (on ? [index] : []))).toEqual([1, 4, 5, 6])
  expect(html(samples.title)).toContain('<h1 data-size="1">Wheat and <em>oil</em></h1>')
  expect(html(samples.title)).toContain('Amna, Bilal · 1 May')
})

test('the title names the school by its logo, and says nothing of one without a text', () => {
  const logoOf = (logo: ImageAsset | null, logoAlt: string) => {
    const { assets, ...context } = renderContext([samples.title])
    const slide = wrap(renderSlide(samples.title, { ...context, assets: { ...assets, theme: { ...assets.theme, logo, logoAlt } } }))
    return classed(slide, 'logo').map(({ properties: { role, ariaLabel, ariaHidden } }) => [role, ariaLabel, ariaHidden])
  }
  expect(logoOf(pictureOf(60, 60), 'Crest of Hill School')).toEqual([['img', 'Crest of Hill School', undefined]])
  expect(logoOf(pictureOf(60, 60), '')).toEqual([[undefined, undefined, 'true']])
  expect(logoOf(null, '')).toEqual([])
})

test.each([
  ['Wheat', '1'],
  ['How seven decades of rivalry and reluctant friendship ended in trade', '2'],
  ['Donaudampfschifffahrtsgesellschaft', '4'],
])('the title %j has size %s', (title, size) => {
  expect(html({ ...samples.title, title: inlineOf(title) })).toContain(`<h1 data-size="${size}">`)
})

test('a section lights its own sentences, to the end of its subsections, not those of a namesake', () => {
  const notes = (from: number, to: number) => ({ from, to, footnotes: [] })
  const inside = { ...samples.statement, trail: [wheat, headingOf('Bread')], notes: notes(3, 6) }
  const after = { ...samples.statement, trail: [headingOf('Wheat')], notes: notes(6, 9) }
  const context = renderContext([samples.section, inside, after])
  const lit = all(wrap(renderSlide(samples.section, context)), ({ tagName }) => tagName === 'rect').map(({ properties: { className } }) => Array.isArray(className) && className.includes('lit'))
  expect(lit.flatMap((on, index) => (on ? [index] : []))).toEqual([2, 3, 4, 5])
})

describe('a quotation', () => {
  test('gets marks from the style sheet, its source below', () => {
    const section = rendered(samples.quote)
    expect(named(section, 'blockquote')[0]?.properties['className']).toEqual(['opens', 'closes'])
    expect(html(samples.quote)).toContain('<figcaption>Lord <strong>Palmerston</strong></figcaption>')
    expect(toText(section)).not.toMatch(/[“”"]/u)
  })
  test('keeps the author’s own marks', () => {
    const content = blockOf('blockquote', '> “Friends change.”').children
    expect(named(rendered({ ...samples.quote, content }), 'blockquote')[0]?.properties['className']).toBeUndefined()
  })
  test('closes on its last slide only', () => {
    const first = { ...samples.quote, number: 1 }
    const last = { ...samples.quote, number: 2, continued: true }
    const context = renderContext([first, last])
    const classes = [first, last].map((slide) => named(wrap(renderSlide(slide, context)), 'blockquote')[0]?.properties['className'])
    expect(classes).toEqual([['opens'], ['opens', 'closes']])
  })
  test('without a heading has one for screen readers', () => {
    expect(html({ ...samples.quote, heading: null, trail: [headingOf('Diplomacy')] })).toContain('<h2 class="unseen">Diplomacy</h2>')
  })
})

describe('a figure', () => {
  const shape = (width: number, height: number, caption = samples.figure.caption): unknown => {
    const context = renderContext(slides, wide, new Map([['map.png', pictureOf(width, height)]]))
    return named(wrap(renderSlide({ ...samples.figure, caption }, context)), 'figure')[0]?.properties['className']
  }
  test.each([
    [1000, 900, ['bleed', 'cover']],
    [600, 900, ['bleed']],
    [1500, 1000, ['bleed']],
    [1600, 900, ['beside']],
    [2400, 900, ['below']],
  ])('of %d × %d is set as %j', (width, height, expected) => {
    expect(shape(width, height)).toEqual(expected)
  })
  test('whose heading would fill the column beside it stands below', () => {
    const heading = headingOf('The long heading of a picture that stands for too much '.repeat(6).trim())
    const context = renderContext(slides, wide, new Map([['map.png', pictureOf(1000, 900)]]))
    expect(named(wrap(renderSlide({ ...samples.figure, heading }, context)), 'figure')[0]?.properties['className']).toEqual(['beside'])
  })
  test('without a caption has none beside', () => {
    expect(shape(1600, 900, [])).toEqual(['below'])
    expect(named(rendered({ ...samples.figure, caption: [] }), 'figcaption')).toEqual([])
  })
  test('that is missing shows its alternative text', () => {
    expect(html({ ...samples.figure, url: 'none.png' })).toContain('<div class="picture missing"><p>A map</p></div>')
  })
  test('covers its panel where it is stored as an svg', () => {
    const context = { ...renderContext(slides, wide, images), image: (): Element => ({ type: 'element', tagName: 'svg', properties: {}, children: [] }) }
    expect(toHtml([...renderSlide(samples.figure, context)])).toContain('preserveAspectRatio="xMidYMid slice"')
  })
})

test('a table has heads for columns and rows, and figures at the end', () => {
  const section = rendered(samples.table)
  expect(named(section, 'th').map(({ properties: { scope } }) => scope)).toEqual(['col', 'col', 'col', 'row', 'row'])
  expect(classed(section, 'figure').map((cell) => toText(cell))).toEqual(['Figure', '2', '4'])
  expect(named(section, 'col')).toHaveLength(3)
  expect(named(rendered({ ...samples.table, head: { ...head, children: head.children.map((cell) => ({ ...cell, children: [] })) } }), 'thead')).toEqual([])
})

test('code has one element a line, numbers by a counter, emphasis by number', () => {
  expect(html(samples.code)).toContain(
    '<pre data-size="2" style="counter-reset: line 7"><code class="language-js"><span class="line">const a = 1</span>\n<span class="line hit"></span>\n<span class="line">a</span></code></pre>',
  )
})

test('highlighting that spans lines is opened again on each', () => {
  const context = renderContext(slides)
  const comment: Element = { type: 'element', tagName: 'span', properties: { className: ['hljs-comment'] }, children: [{ type: 'text', value: '/* a\nb */' }] }
  const markup = toHtml([...renderSlide({ ...samples.code, code: ['/* a', 'b */'] }, { ...context, assets: { ...context.assets, highlight: () => [comment] } })])
  expect(markup).toContain('<span class="line"><span class="hljs-comment">/* a</span></span>\n<span class="line hit"><span class="hljs-comment">b */</span></span>')
})

test('a formula is typeset at its size', () => {
  const section = rendered(samples.formula)
  expect(classed(section, 'katex-display')).toHaveLength(1)
  expect(classed(section, 'formula')[0]?.properties['style']).toBe('--size: 80px')
})

test('a heading of three lines is set smaller', () => {
  expect(html({ ...samples.points, heading: frameOf(sentence).heading })).toContain('<h2 data-size="2">')
})

test('hyphenated words and figures with their units stay on one line', () => {
  expect(toHtml(keepTogether([{ type: 'text', value: 'The full-scale invasion of MI-35 cost 20 % of it.' }]))).toBe(
    'The <span class="unbroken">full-scale</span> invasion of <span class="unbroken">MI-35</span> cost <span class="unbroken">20 %</span> of it.',
  )
  const unbroken = (value: string): string[] => [...toHtml(keepTogether([{ type: 'text', value }])).matchAll(/"unbroken">([^<]+)/g)].map(([, word = '']) => word)
  expect(unbroken('人们为什么把他们的作品开源？')).toEqual(expect.arrayContaining(['人们', '他们', '作品']))
  expect(unbroken('人々の本')).toEqual([])
  expect(unbroken('« Vient-il ? » dit-elle ; Москва — город. یہ بازار ہے ۔')).toEqual(['« Vient-il ? »', 'dit-elle ;', 'Москва —', 'ہے ۔'])
})
