import fc from 'fast-check'

/** A sentence as it is written and as it is heard. */
interface Written {
  readonly markdown: string
  readonly text: string
}

/** An essay made up for a test, and what it promises. */
export interface GeneratedEssay {
  readonly markdown: string
  /** Every sentence that is spoken, as plain text, in order; footnotes apart. */
  readonly spoken: readonly string[]
  readonly headings: readonly string[]
  /** Each footnote with the sentence that cites it. */
  readonly footnotes: readonly { readonly text: string; readonly citedBy: string }[]
  /** Sentences that stand on a slide because the author says so. */
  readonly shown: readonly string[]
  /** Sentences that never do. */
  readonly hidden: readonly string[]
}

/** Each sentence has a number, so that one cannot be taken for another; one in ten says the same as others do. */
const word = fc.constantFrom('river', 'town', 'the', 'was', 'built', 'by', 'Engineers', 'stone', 'never', 'of', '**light**', '*keepers*', 'and', 'a', '`lamp`')
const sentence = fc.record({
  words: fc.array(word, { minLength: 2, maxLength: 30 }),
  stop: fc.constantFrom('.', '.', '.', '!', '?'),
  form: fc.constantFrom('plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'bold', 'cited', 'repeated'),
})
type SentenceParts = typeof sentence extends fc.Arbitrary<infer S> ? S : never

const sentences = fc.array(sentence, { minLength: 1, maxLength: 8 })
const block = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('prose' as const), sentences }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constantFrom('list' as const, 'quote' as const, 'notes' as const, 'show' as const), sentences }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('heading' as const), depth: fc.integer({ min: 2, max: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('other' as const),
      markdown: fc.constantFrom('---', '| a | b |\n| - | - |\n| 1 | 2 |', '```js\nlet x = 1\n```', '$$\na = b\n$$', '![A picture that is not there](missing.png)', '![](missing.png)'),
    }),
  },
)
type BlockParts = typeof block extends fc.Arbitrary<infer B> ? B : never

/** Essays of at most so many blocks, each with at least one sentence. */
export function generatedEssay(mostBlocks: number): fc.Arbitrary<GeneratedEssay> {
  return fc
    .array(block, { minLength: 1, maxLength: mostBlocks, size: 'max' })
    .map(write)
    .filter(({ spoken }) => spoken.length > 0)
}

function write(blocks: readonly BlockParts[]): GeneratedEssay {
  const spoken: string[] = []
  const headings: string[] = []
  const footnotes: { text: string; citedBy: string }[] = []
  const shown: string[] = []
  const hidden: string[] = []

  const say = ({ words, stop, form }: SentenceParts, isFree: boolean): Written => {
    const plain = form === 'repeated' ? 'The light was never lit again.' : `Number ${spoken.length + 1} ${words.join(' ')}${stop}`
    const text = plain.replaceAll(/[*`]/g, '')
    spoken.push(text)
    if (form === 'bold' && isFree) {
      shown.push(text)
      return { markdown: `**${plain.replaceAll('*', '')}**`, text }
    }
    if (form !== 'cited') return { markdown: plain, text }
    const note = `Note ${footnotes.length + 1} has more to say.`
    footnotes.push({ text: note, citedBy: text })
    return { markdown: `${plain}[^${footnotes.length}]`, text }
  }
  const sayAll = (parts: readonly SentenceParts[], isFree = false): Written[] => parts.map((part) => say(part, isFree))
  const paragraph = (written: readonly Written[]): string => written.map(({ markdown }) => markdown).join(' ')

  const parts = blocks.map((part) => {
    if (part.type === 'other') return part.markdown
    if (part.type === 'heading') {
      headings.push(`Heading ${headings.length + 1}`)
      return `${'#'.repeat(part.depth)} ${headings.at(-1) ?? ''}`
    }
    const written = sayAll(part.sentences, part.type === 'prose')
    if (part.type === 'show') shown.push(...written.map(({ text }) => text))
    if (part.type === 'notes') hidden.push(...written.map(({ text }) => text))
    if (part.type === 'list') return written.map(({ markdown }) => `- ${markdown}`).join('\n')
    if (part.type === 'quote') return `> ${paragraph(written)}`
    return part.type === 'prose' ? paragraph(written) : `:::${part.type}\n${paragraph(written)}\n:::`
  })
  const definitions = footnotes.map(({ text }, i) => `[^${i + 1}]: ${text}`)
  return { markdown: ['# Generated', ...parts, ...definitions].join('\n\n'), spoken, headings, footnotes, shown, hidden }
}
