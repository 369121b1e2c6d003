import { describe, expect, test } from 'vitest'
import { createReport } from '../../../../src/messages/report.ts'
import { readBytes } from '../read-file.ts'

async function read(html: string) {
  return readBytes({ bytes: new TextEncoder().encode(html), path: 'essay.html', name: 'essay', format: 'html' }, {}, createReport('essay.html'))
}

async function prose(html: string): Promise<string> {
  const essay = await read(html)
  return essay.passages.map(({ span }) => essay.prose.slice(span.start, span.end)).join(' | ')
}

describe('blocks inside an inline element are blocks', () => {
  test.each([
    ['<b id="docs-internal-guid-1"><h2>Salt</h2><p>It came <i>down</i>.</p><ul><li>By boat.</li></ul></b>', 'It came down. | By boat.'],
    ['<em><p>One.</p> Two. <p>Three.</p></em>', 'One. | Two. | Three.'],
    ['<u>\n<p>One.</p>\n</u>', 'One.'],
    ['<a href="https://example.org"><div><p>One.</p><p>Two.</p></div></a>', 'One. | Two.'],
  ])('%s', async (html, expected) => {
    expect(await prose(html)).toBe(expected)
  })
  test('and keep its emphasis', async () => {
    const { root } = await read('<strong><p>The river made the town.</p><h2>Salt</h2></strong><p>It came down.</p>')
    expect(root.children.map((node) => [node.type, 'children' in node ? node.children[0]?.type : null])).toEqual([['paragraph', 'strong'], ['heading', 'strong'], ['paragraph', 'text']])
  })
})

describe('a table that lays out a page is opened, in order', () => {
  test.each([
    ['<table><tr><td><h2>Salt</h2><p>One.</p><p>Two.</p></td></tr></table>', 'One. | Two.'],
    ['<table role="presentation"><tr><td>One.</td><td>Two.</td></tr></table>', 'One. | Two.'],
    ['<table><tr><td>One.<table><tr><td>inner</td><td>cells</td></tr></table></td><td>Two.</td></tr></table>', 'One. | Two.'],
    [`<table><tr><td><p>${'Long '.repeat(70)}one.</p><p>Two.</p></td><td>Three.</td></tr></table>`, `${'Long '.repeat(70)}one. | Two. | Three.`],
  ])('%s', async (html, expected) => {
    expect(await prose(html)).toBe(expected)
  })
  test('but one of facts stays, with a short list in a cell', async () => {
    const essay = await read('<p>It was so.</p><table><tr><th>For</th><th>Against</th></tr><tr><td><ul><li>cheap</li><li>quick</li></ul></td><td><p>loud</p></td></tr></table>')
    expect(essay.root.children.map(({ type }) => type)).toEqual(['paragraph', 'table'])
    expect(JSON.stringify(essay.root)).toContain('cheap quick')
  })
  test('and spans are no larger than it', async () => {
    const essay = await read(`<p>It was so.</p><table>${'<tr><td colspan="1000" rowspan="65534">a</td><td>b</td></tr>'.repeat(3)}</table>`)
    const table = essay.root.children.find(({ type }) => type === 'table')
    expect(JSON.stringify(table).match(/tableCell/g)?.length).toBeLessThan(50)
  })
})

test('text between the items of a list is spoken', async () => {
  expect(await prose('<ul>Stray.<li>One.<ul><li>Inner.</li></ul>After.</li></ul><dl>Bare.<dt>Term</dt><dd>Said.</dd></dl>')).toBe('Stray. | One. | Inner. | After. | Bare. | Term | Said.')
})

test('a name alone takes no long prose out of an article', async () => {
  const long = 'The people who lived on the banks of the river knew it well, because every one of them had lost a field, a boat or a neighbour to the water in one spring or another.'
  const html = `<body><nav><a href="/">Home</a></nav><main><h1>Rivers</h1><p>First. ${long}</p><div class="social-history"><p>Second. ${long}</p></div><div class="share"><p>Share this page</p></div><p>Third. ${long}</p></main></body>`
  expect(await prose(html)).toMatch(/First\..*Second\..*Third\./)
})
