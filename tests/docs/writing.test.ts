import { readFileSync } from 'node:fs'
import { toText } from 'hast-util-to-text'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { formatMessage } from '../../src/messages/report.ts'
import { expectFile } from '../recorded.ts'
import { talkOfText, type Talk } from '../support/build.ts'
import { deckText } from '../support/deck.ts'
import { examplesOf, headingsOf, withTalks, type Example } from './examples.ts'
import { legible } from './legible.ts'

const file = 'docs/writing.md'
const page = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const examples = examplesOf(page)

const ends: Readonly<Record<Example['format'], string>> = { markdown: 'md', text: 'txt', html: 'html' }

/** As if the essay lay beside the samples, whose pictures the examples use. */
function build({ essay, format }: Example): Promise<Talk> {
  return talkOfText(essay, `content/essay.${ends[format]}`)
}

/** The talk as the page shows it: without the title slide, unless the essay has front matter for it; messages below. */
function shown({ rendered, report }: Talk, { essay }: Example): string {
  const slides = essay.startsWith('---\n') ? rendered.slides : rendered.slides.slice(1)
  const messages = report.messages.map((message) => formatMessage(message).replace(/^content\//, ''))
  return [deckText(legible({ ...rendered, slides })).trimEnd(), ...messages].join('\n\n')
}

test('every essay of docs/writing.md becomes the talk below it', async () => {
  const talks = await Promise.all(examples.map(async (example) => ({ example, talk: shown(await build(example), example) })))
  expectFile(file, withTalks(page, talks))
})

test('docs/writing.md proves what it says under each heading by an example', () => {
  const headings = headingsOf(page).filter(({ depth }) => depth > 1)
  const without = headings.filter(({ text }) => !examples.some(({ heading }) => heading === text))
  // A Word file cannot stand on a page; tests/stages/read/docx prove what is said.
  expect(without.map(({ text }) => text)).toEqual(['How to read the examples', 'From Word', 'When you are told something'])
})

test('lines named behind a language are the emphasised ones', async () => {
  const example = examples.find(({ essay }) => /^`{3}\w+ \{/m.test(essay))
  if (example === undefined) throw new Error('No example names lines.')
  const { rendered } = await build(example)
  const hits: string[] = []
  for (const { slide } of rendered.slides) {
    visit(slide, 'element', (node) => {
      const names = node.properties['className']
      if (Array.isArray(names) && names.includes('hit')) hits.push(toText(node, { whitespace: 'pre' }))
    })
  }
  const code = /^`{3}\w+ \{(\d+)\}\n(.*?)^`{3}/ms.exec(example.essay)
  expect(hits).toEqual([code?.[2]?.split('\n')[Number(code[1]) - 1]])
})
