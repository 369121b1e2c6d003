import * as fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { createReport } from '../../../../src/messages/report.ts'
import type { ReadSettings } from '../../../../src/stages/read/index.ts'
import { talkOfText } from '../../../support/build.ts'
import { deckText } from '../../../support/deck.ts'
import { readBytes } from '../read-file.ts'

async function essayOf(html: string, settings: ReadSettings = {}) {
  const report = createReport('essay.html')
  const essay = await readBytes({ bytes: new TextEncoder().encode(html), path: 'essay.html', name: 'essay', format: 'html' }, settings, report)
  return { essay, messages: report.messages.map(({ ruleId, line, reason }) => ({ ruleId, line, reason })) }
}

const prose = (start: string) => `${start}, and the people who lived on its banks knew it well, because every one of them had lost a field, a boat or a neighbour to the water.`
/** A page as sites make them; the article stands on lines 7 to 11. */
const site = (article: string) => `<!doctype html>
<html lang="de-AT"><head><title>Von Flüssen | Zeitung</title><meta name="author" content="Ada Lovelace">
<meta property="article:published_time" content="2021-05-03T10:00:00Z"><script>let x = "<p>no</p>"</script></head><body>
<div id="cookie-banner"><p>We use cookies to improve your visit. Accept them all, or choose which of them you want.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics</a></li></ul></nav>
<div class="layout"><div class="main">
${article}
</div><aside class="sidebar"><h2>Most read</h2><p><a href="/x">Ten things about bridges</a></p></aside></div>
<footer><p>Contact us</p><p>All rights reserved</p></footer></body></html>`
const article = ['<h1>Von Flüssen</h1>', `<p>${prose('The river made the town')}</p>`, '<h2>Trade</h2>', `<p>${prose('Salt came down')}</p>`, `<p>${prose('Timber came after it')}</p>`].join('\n')

test('the same essay as Markdown and as HTML gives the same talk', async () => {
  const markdown = `# Of rivers

The river made the town. **Every bridge is a decision about who may meet.** It was *never* only water.

## Trade

Three goods came down the river.

- Salt from the mountains
- Timber from the forests

> The river is a road that walks.

## Floods

| Year | Height |
|---|---|
| 1342 | 7.6 m |
| 1784 | 6.9 m |

In 1784 the ice broke, and the water rose to the second floor.
`
  const html = `<title>x</title><h1>Of rivers</h1>

<p>The river made the town. <strong>Every bridge is a decision about who may meet.</strong> It was <em>never</em> only water.

<h2>Trade</h2>

<p>Three goods came down the river.

<ul><li>Salt from the mountains
<li>Timber from the forests</ul>

<blockquote><p>The river is a road that walks.</blockquote>

<h2>Floods</h2>

<table><tr><th>Year<th>Height<tr><td>1342<td>7.6 m<tr><td>1784<td>6.9 m</table>

<p>In 1784 the ice broke, and the water rose to the second floor.
`
  const withoutLines = (text: string) => text.replace(/^essay\.\w+:\d+/gm, 'essay')
  expect(withoutLines(deckText((await talkOfText(html, 'essay.html')).rendered))).toBe(withoutLines(deckText((await talkOfText(markdown, 'essay.md')).rendered)))
})

describe('a page', () => {
  test('of a site is its article, and says what was left out and where', async () => {
    const { essay, messages } = await essayOf(site(article))
    expect(essay.meta).toMatchObject({ title: 'Von Flüssen', authors: ['Ada Lovelace'], date: '2021-05-03' })
    expect(essay.lang).toBe('de-AT')
    expect(essay.prose.split('\n\n')).toEqual([prose('The river made the town'), prose('Salt came down'), prose('Timber came after it')])
    expect(essay.passages.map(({ lines }) => lines.start)).toEqual([8, 10, 11])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['removed-cruft', 4], ['removed-cruft', 12]])
    expect(messages[0]?.reason).toContain('We use cookies')
  })

  test('of a site stays whole with keepCruft', async () => {
    const { essay, messages } = await essayOf(site(article), { keepCruft: true })
    expect(essay.prose).toContain('We use cookies')
    expect(essay.prose).toContain('All rights reserved')
    expect(essay.prose).not.toContain('let x')
    expect(messages).toEqual([])
  })

  test('that somebody wrote by hand comes through whole', async () => {
    const { essay, messages } = await essayOf('<title>Short</title><p>One.<p>Two words.<hr><h2>Part</h2><p>Three.<div>Four.</div>Five.')
    expect(essay.meta.title).toBe('Short')
    expect(essay.prose.split('\n\n')).toEqual(['One.', 'Two words.', 'Three.', 'Four.', 'Five.'])
    expect(messages).toEqual([])
  })

  test('shows its pictures, also those that are loaded late, and nothing that is hidden', async () => {
    const { essay } = await essayOf('<p>One.</p><img src="page_files/a%20b.png" alt="A"><img src="data:image/gif;base64,R0" data-src="c.png" alt="C"><p hidden>No.</p><p style="display: none">Nor this.</p><img src="javascript:alert(1)" alt="X" onerror="alert(1)">')
    const urls: string[] = []
    visit(essay.root, 'image', ({ url }) => void urls.push(url))
    expect(urls.slice(0, 2)).toEqual(['page_files/a%20b.png', 'c.png'])
    expect(JSON.stringify(essay.root)).not.toMatch(/alert|No\.|Nor this/)
  })

  test('keeps formulas in any of the forms that pages have', async () => {
    const mathml = '<math><mfrac><mi>s</mi><mi>t</mi></mfrac></math>'
    const { essay, messages } = await essayOf(`<p>One ${mathml}.</p>
<p><math display="block"><msup><mi>v</mi><mn>2</mn></msup></math></p>
<p>Two <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x1</span></span>.</p>
<p>Three <span class="mwe-math-element"><span style="display: none"><math alttext="{\\displaystyle y}"><mi>y</mi></math></span><img class="mwe-math-fallback-image-inline" src="https://a.org/y.svg" alt="y"></span>.</p>
<p>Four <span class="MathJax_Preview">z</span><script type="math/tex">z^2</script>.</p>`)
    const formulas: string[] = []
    visit(essay.root, (node) => (node.type === 'inlineMath' || node.type === 'math' ? void formulas.push(`${node.position?.start.line ?? 0} ${node.type} ${node.value}`) : undefined))
    expect(formulas).toEqual(['1 inlineMath \\frac{s}{t}', '2 math v^{2}', '3 inlineMath x_1', '4 inlineMath y', '5 inlineMath z^2'])
    expect(essay.passages.map(({ node }) => node.children.length)).toEqual([3, 3, 3, 3])
    expect(messages).toEqual([])
  })

  test.each([
    ['of Hugo and Pandoc', '<sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup>', '<section role="doc-endnotes"><hr><ol><li id="fn:1"><p>In the museum.&nbsp;<a href="#fnref:1" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></section>'],
    ['of MediaWiki', '<sup class="reference"><a href="#cite_note-2">[2]</a></sup>', '<h2>References</h2><ol><li id="cite_note-2"><b><a href="#cite_ref-2">^</a></b> <span>In the museum.</span></li></ol>'],
    ['of Word', '<a href="#_ftn3" name="_ftnref3">[3]</a>', '<p><a href="#_ftnref3" name="_ftn3">[3]</a> In the museum.</p>'],
    ['of a careful hand', '<a href="#n1"><sup>1</sup></a>', '<p id="n1">1. In the museum.</p>'],
  ])('has footnotes as those %s', async (_, mark, note) => {
    const { essay } = await essayOf(`<h1>T</h1><p>A bell${mark} hung there.</p><p>It rang.</p>${note}`)
    expect(essay.passages.map(({ role }) => role)).toEqual(['paragraph', 'paragraph', 'footnote'])
    expect(essay.prose).toBe('A bell hung there.\n\nIt rang.\n\nIn the museum.')
    expect(essay.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'footnoteDefinition'])
  })

  test('says of itself in JSON-LD what its head does not, and its line of authors is not spoken', async () => {
    const data = { '@graph': [{ '@type': 'WebSite', name: 'Paper' }, { '@type': ['BlogPosting'], headline: 'Of bells', author: [{ name: 'Ada Brook' }, 'Jonas Weber'], datePublished: '2021-05-03T08:00:00Z', inLanguage: 'en-GB' }] }
    const { essay } = await essayOf(`<title>Of bells | Paper</title><script type="application/ld+json">{]</script><script type="application/ld+json">${JSON.stringify(data)}</script><p>By Ada Brook and Jonas Weber</p><p>It rang.</p>`)
    expect(essay.meta).toMatchObject({ title: 'Of bells', authors: ['Ada Brook', 'Jonas Weber'], date: '2021-05-03' })
    expect([essay.lang, essay.prose]).toEqual(['en-GB', 'It rang.'])
  })

  test('names the source of a quotation', async () => {
    const { essay } = await essayOf('<h1>T</h1><blockquote><p>It rang.</p><cite>Jonas Weber</cite></blockquote><blockquote><p>It fell.</p><footer>— Ada</footer></blockquote>')
    expect(essay.prose).toBe('It rang.\n\n— Jonas Weber\n\nIt fell.\n\n— Ada')
  })

  test('leads to its parts, which are no footnotes', async () => {
    const { essay } = await essayOf('<h1>T</h1><p><a href="#a">1</a> <a href="#b">The mill</a></p><h2 id="a">The bell</h2><p id="b">It rang, 1.</p>')
    expect(essay.prose).toBe('1 The mill\n\nIt rang, 1.')
  })

  test('has its pictures on their lines, with captions', async () => {
    const { essay } = await essayOf('<h1>T</h1>\n<p>One.</p>\n<figure><img src="a.png" alt="A"><figcaption>In <em>May</em></figcaption></figure>\n<p><img src="file:///C:/b.png" alt="B"></p>')
    const pictures: unknown[] = []
    visit(essay.root, 'image', ({ url, title, position }) => void pictures.push([url, title ?? null, position?.start.line]))
    expect(pictures).toEqual([['a.png', 'In May', 3], ['file:///C:/b.png', null, 4]])
  })

  test('in an older encoding is read in the one that it names', async () => {
    const bytes = Uint8Array.from('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0.</p>', (letter) => letter.charCodeAt(0))
    const essay = await readBytes({ bytes, path: 'essay.html', name: 'essay', format: 'html' }, {}, createReport('essay.html'))
    expect(essay.prose).toBe('Привет, мир.')
  })

  test('loses no paragraph of an article, whatever stands between', async () => {
    const between = fc.constantFrom('<h2>Part</h2>', '<ul><li>Item one</li><li>Item two</li></ul>', '<p>Short.</p>', '<blockquote><p>Said.</p></blockquote>', '<div><p>Deep.</p></div>', '<table><tr><td>a</td></tr></table>', '')
    await fc.assert(
      fc.asyncProperty(fc.array(between, { minLength: 2, maxLength: 8 }), async (parts) => {
        const html = site(`<h1>Title</h1>${parts.map((part, index) => `<p>${prose(`Number ${index}`)}</p>${part}`).join('')}<p>${prose('The end')}</p>`)
        const { essay } = await essayOf(html)
        for (const part of ['The end', ...parts.keys()]) expect(essay.prose).toContain(prose(typeof part === 'number' ? `Number ${part}` : part))
        for (const word of ['Short.', 'Said.', 'Deep.', 'Item two']) expect(essay.prose.split(word)).toHaveLength(parts.filter((part) => part.includes(word)).length + 1)
      }),
      { numRuns: 40 },
    )
  })
})
