import type { Element, ElementContent } from 'hast'
import fc from 'fast-check'
import { toText } from 'hast-util-to-text'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/messages/report.ts'
import type { RenderedSlide } from '../../src/trees/rendered.ts'
import { talkOfText, type Talk } from '../support/build.ts'
import { generatedEssay } from '../support/generated-essay.ts'
import { headingOf, shownLines } from '../support/slide-text.ts'

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
const isFootnotes = (node: ElementContent): boolean => node.type === 'element' && String(node.properties['className']).includes('footnotes')

/** Notes of a slide as plain text: what is spoken, and the footnotes below. */
function heard({ notes }: RenderedSlide): string {
  return flat(toText({ ...notes, children: notes.children.filter((part) => !isFootnotes(part)) }))
}
function footnotesBelow({ notes }: RenderedSlide): string[] {
  return notes.children.filter(isFootnotes).flatMap((list) => (list.type === 'element' ? list.children.map((item) => (item.type === 'element' ? flat(toText(item)) : '')) : []))
}
function marks(element: Element): string[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'mark' ? [flat(toText(child))] : marks(child)
  })
}
/** The lines that Lectern chose for a slide, or that `:::show` did. */
function points({ slide }: RenderedSlide): string[] {
  const lines = slide.children.filter((child) => child.type === 'element').filter(({ properties }) => ['points', 'line'].some((name) => String(properties['className']).split(',').includes(name)))
  return lines.flatMap((line) => (line.tagName === 'ul' ? line.children : [line])).map((item) => (item.type === 'element' ? flat(toText(item)) : '')).filter((text) => text !== '')
}

describe.each([
  ['a short essay', 14, 60],
  ['a long essay', 150, 6],
])('whatever %s says', (_, mostBlocks, numRuns) => {
  const essay = generatedEssay(mostBlocks)

  it('its prose is in the notes: all of it, once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown, spoken }) => {
        const { rendered } = await talkOfText(markdown)
        expect(flat(rendered.slides.map(heard).join(' '))).toBe(spoken.join(' '))
      }),
      { numRuns },
    )
  })

  it('a footnote stands once, in the notes of the slide on which it is cited', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown, footnotes }) => {
        const { rendered } = await talkOfText(markdown)
        expect(rendered.slides.flatMap(footnotesBelow)).toEqual(footnotes.map(({ text }) => text))
        for (const slide of rendered.slides) {
          for (const text of footnotesBelow(slide)) expect(heard(slide)).toContain(footnotes.find((footnote) => footnote.text === text)?.citedBy)
        }
      }),
      { numRuns },
    )
  })

  it('every heading heads a slide, in order, and every id is its own', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown, headings }) => {
        const { rendered } = await talkOfText(markdown)
        const heads = rendered.slides.map(({ slide }) => headingOf(slide)).filter((text) => /^Heading \d+$/.test(text))
        expect([...new Set(heads)]).toEqual(headings)
        expect(new Set(rendered.slides.map(({ id }) => id)).size).toBe(rendered.slides.length)
      }),
      { numRuns },
    )
  })

  it('a line on a slide is the essay’s and is marked in the notes of that slide, and nothing else is marked', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown }) => {
        const { rendered } = await talkOfText(markdown)
        for (const slide of rendered.slides) {
          const marked = marks(slide.notes)
          for (const line of points(slide)) expect(marked.join(' ')).toContain(line)
          const seen = flat(shownLines(slide.slide).join(' '))
          for (const text of marked) expect(seen).toContain(text.replace(/\.$/, ''))
        }
      }),
      { numRuns },
    )
  })

  it('what the author shows is shown, what he hides is not, and no question is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown, shown, hidden }) => {
        const { rendered } = await talkOfText(markdown)
        const lines = rendered.slides.flatMap(points)
        const all = lines.join(' ')
        for (const text of shown) expect(all).toContain(text)
        for (const text of hidden.filter((text) => text.startsWith('Number'))) expect(all).not.toContain(text)
        for (const question of lines.filter((line) => line.endsWith('?'))) expect(shown.join(' ')).toContain(question)
      }),
      { numRuns },
    )
  })
})

describe('whatever the text', () => {
  it('the same gives the same talk', async () => {
    await fc.assert(
      fc.asyncProperty(generatedEssay(14), async ({ markdown }) => {
        const [one, two] = await Promise.all([talkOfText(markdown), talkOfText(markdown)])
        expect(JSON.stringify(one.rendered)).toBe(JSON.stringify(two.rendered))
      }),
      { numRuns: 10 },
    )
  })

  it.each(['essay.md', 'essay.txt'])('any builds or fails with a message (%s)', async (path) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.constantFrom('# ', '> ', '- ', '1. ', '```', '$$', '$', ':::', ':::show', '|', '---', '\n', '\n\n', 'word ', '[^1]', '[^1]: ', '![a](b)', '<div>', '*', '_', '    ')).map((parts) => parts.join(''))), async (text) => {
        const talk: Talk | Failure = await talkOfText(text, path).catch((error: unknown) => {
          if (error instanceof Failure) return error
          throw error
        })
        if (talk instanceof Failure) expect(talk.message.length).toBeGreaterThan(10)
        else expect(talk.rendered.slides.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })
})
