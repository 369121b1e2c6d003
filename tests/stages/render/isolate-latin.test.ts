import type { Root } from 'hast'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { describe, expect, it } from 'vitest'
import { isolateLatin } from '../../../src/stages/render/isolate-latin.ts'

function isolated(html: string): Root {
  const tree = fromHtml(html, { fragment: true })
  isolateLatin(tree)
  return tree
}

describe('Latin words among right-to-left letters', () => {
  it.each([
    ['لغة C++ أو F#', 'لغة <bdi>C++</bdi> أو <bdi>F#</bdi>'],
    ['برنامج .NET و <b>@18F</b>!', 'برنامج <bdi>.NET</bdi> و <b><bdi>@18F</bdi></b>!'],
    ['في (C++).', 'في (<bdi>C++</bdi>).'],
    ['موقع https://example.org/ هنا', 'موقع <bdi>https://example.org/</bdi> هنا'],
  ])('keep their signs beside them: %s', (html, expected) => {
    expect(toHtml(isolated(html))).toBe(expected)
  })

  it.each(['أداة GitHub.', 'هل تعرف HTML؟', 'لاهور (Lahore)، عام 1998', '<code>i++</code>'])('are left alone where nothing could go astray: %s', (html) => {
    expect(toHtml(isolated(html))).toBe(toHtml(fromHtml(html, { fragment: true })))
  })

  it('lose no letter, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '+', '#', '.', '@', ' ', 'س', '،', '1', '(', '/') })
    fc.assert(fc.property(text, (value) => toText(isolated(value)) === toText(fromHtml(value, { fragment: true }))))
  })
})
