import fc from 'fast-check'
import { toText } from 'hast-util-to-text'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/messages/report.ts'
import type { Rendered } from '../../src/trees/rendered.ts'
import { talkOfText, type Talk } from '../support/build.ts'

/** Sentences of 2 to 30 words, each with a number of its own, so that one cannot be taken for another. */
const word = fc.constantFrom('river', 'town', 'the', 'was', 'built', 'by', 'Engineers', 'stone', 'never', 'of', '**light**', '*keepers*', 'and', 'a', '`lamp`')
const sentence = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 30 }), fc.constantFrom('.', '.', '.', '!', '?'))
  .map(([words, stop]) => ({ words, stop }))
type SentenceParts = { readonly words: readonly string[]; readonly stop: string }

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 })
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph.map((sentences) => ({ type: 'prose' as const, sentences })) },
  { weight: 2, arbitrary: paragraph.map((sentences) => ({ type: 'list' as const, sentences })) },
  { weight: 1, arbitrary: paragraph.map((sentences) => ({ type: 'quote' as const, sentences })) },
  { weight: 1, arbitrary: paragraph.map((sentences) => ({ type: 'notes' as const, sentences })) },
  { weight: 1, arbitrary: paragraph.map((sentences) => ({ type: 'show' as const, sentences })) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }).map((depth) => ({ type: 'heading' as const, depth })) },
  { weight: 1, arbitrary: fc.constantFrom('---', '| a | b |\n| - | - |\n| 1 | 2 |', '```js\nlet x = 1\n```').map((text) => ({ type: 'other' as const, text })) },
)
type BlockParts = typeof block extends fc.Arbitrary<infer B> ? B : never

interface Written {
  readonly markdown: string
  /** What is spoken, as plain text, in order. */
  readonly spoken: readonly string[]
  readonly headings: readonly string[]
}

function write(blocks: readonly BlockParts[]): Written {
  const spoken: string[] = []
  const headings: string[] = []
  const say = (sentences: readonly SentenceParts[]): string[] =>
    sentences.map(({ words, stop }) => {
      const text = `Number ${spoken.length + 1} ${words.join(' ')}${stop}`
      spoken.push(text.replaceAll(/[*`]/g, ''))
      return text
    })
  const markdown = blocks.map((part) => {
    switch (part.type) {
      case 'prose':
        return say(part.sentences).join(' ')
      case 'list':
        return say(part.sentences).map((line) => `- ${line}`).join('\n')
      case 'quote':
        return `> ${say(part.sentences).join(' ')}`
      case 'notes':
      case 'show':
        return `:::${part.type}\n${say(part.sentences).join(' ')}\n:::`
      case 'heading':
        headings.push(`Heading ${headings.length + 1}`)
        return `${'#'.repeat(part.depth + 1)} ${headings.at(-1) ?? ''}`
      case 'other':
        return part.text
    }
  })
  return { markdown: ['# Generated', ...markdown].join('\n\n'), spoken, headings }
}

const essay = fc.array(block, { minLength: 1, maxLength: 14 }).map(write).filter(({ spoken }) => spoken.length > 0)

function notesOf({ slides }: Rendered): string {
  return slides.map(({ notes }) => toText(notes)).join(' ').replace(/\s+/g, ' ')
}

describe('whatever the essay', () => {
  it('its prose is in the notes: all of it, once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown, spoken }) => {
        const { rendered } = await talkOfText(markdown)
        expect(notesOf(rendered).trim()).toBe(spoken.join(' '))
      }),
      { numRuns: 60 },
    )
  })

  it('every heading is on a slide, and every id is its own', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown, headings }) => {
        const { rendered } = await talkOfText(markdown)
        const shown = rendered.slides.map(({ slide }) => toText(slide)).join('\n')
        for (const heading of headings) expect(shown).toContain(heading)
        expect(new Set(rendered.slides.map(({ id }) => id)).size).toBe(rendered.slides.length)
      }),
      { numRuns: 40 },
    )
  })

  it('what a slide shows of the prose is a run of the prose, and no question', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown, spoken }) => {
        const { rendered } = await talkOfText(markdown)
        const prose = spoken.join(' ')
        for (const { slide, kind } of rendered.slides) {
          const lines = slide.children.filter((child) => child.type === 'element' && ['points', 'line'].some((name) => String(child.properties['className']).includes(name)))
          for (const line of lines) {
            if (line.type !== 'element') continue
            for (const item of line.tagName === 'ul' ? line.children : [line]) {
              const text = item.type === 'element' ? toText(item).replace(/\s+/g, ' ').trim() : ''
              if (text === '') continue
              expect(prose).toContain(text)
            }
          }
          expect(kind).not.toBe('')
        }
      }),
      { numRuns: 40 },
    )
  })

  it('the same text gives the same talk', async () => {
    await fc.assert(
      fc.asyncProperty(essay, async ({ markdown }) => {
        const [one, two] = await Promise.all([talkOfText(markdown), talkOfText(markdown)])
        expect(JSON.stringify(one.rendered)).toBe(JSON.stringify(two.rendered))
      }),
      { numRuns: 10 },
    )
  })

  it.each(['essay.md', 'essay.txt'])('any text builds or fails with a message (%s)', async (path) => {
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
