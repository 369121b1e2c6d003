import { expect, test } from 'vitest'
import { packFor } from '../../../src/language/index.ts'
import { createReport, formatMessage } from '../../../src/messages/report.ts'
import { resolveOptions } from '../../../src/options/resolve.ts'
import { analyse } from '../../../src/stages/analyse/index.ts'
import { outline } from '../../../src/stages/outline/index.ts'
import { phrasingText } from '../../../src/trees/inline.ts'
import type { Block, Section } from '../../../src/trees/outline.ts'
import { readString } from '../read/read-file.ts'

const { options } = resolveOptions({ flags: {}, frontMatter: null, project: null }, createReport(''))

/** An essay’s outline, a line a block, headings with their depth; then the messages. */
async function outlineOf(markdown: string): Promise<string[]> {
  const { essay, report } = await readString(markdown, 'markdown')
  const texts = (passages: readonly number[]): string => passages.map((index) => phrasingText(essay.passages[index]?.node.children ?? [])).join(' / ')
  const blockLine = (block: Block): string => (block.type === 'figure' ? `figure ${block.node.url}` : `${block.type} ${texts(block.passages)}`.trim())
  const lines = ({ heading, depth, blocks, sections }: Section): string[] => [`${'#'.repeat(depth)} ${heading?.text ?? ''}`.trim(), ...blocks.map(blockLine), ...sections.flatMap(lines)]
  const { sections } = outline(essay, analyse(essay, packFor('en'), options), report)
  return [...sections.flatMap(lines), ...report.messages.map(formatMessage)]
}

test.each<[string, string, readonly string[]]>([
  [
    'a picture in a heading is a figure of its section',
    '## The harbour ![A pier](pier.png)\n\nShips came.',
    ['# The harbour', 'figure pier.png', 'prose Ships came.'],
  ],
  [
    'a heading that is a picture is called what it shows',
    'Ships came.\n\n## ![A pier](pier.png)\n\nThey left.',
    ['#', 'prose Ships came.', '# A pier', 'figure pier.png', 'prose They left.'],
  ],
  [
    'pictures in a table are figures after it, each once',
    'Ships came.\n\n| a | b |\n|---|---|\n| ![yes](yes.png) | ![no](no.png) |\n| ![yes](yes.png) | ![yes](yes.png) |\n\nThey left.',
    ['#', 'prose Ships came.', 'table', 'figure yes.png', 'figure no.png', 'prose They left.'],
  ],
  [
    'a picture in a paragraph that is shown is a figure after it',
    ':::show\nShips came. ![A pier](pier.png)\n\nThey left.\n:::',
    ['#', 'show Ships came.', 'figure pier.png', 'show They left.'],
  ],
  [
    'a list of nothing but pictures is no list',
    'Ships came.\n\n- ![A pier](pier.png)\n- ![A mole](mole.png)',
    ['#', 'prose Ships came.', 'figure pier.png', 'figure mole.png'],
  ],
  [
    'a heading in a fence heads what comes after it',
    ':::show\nShips came.\n\n## Ebb\n\nThey left.\n:::\n\n:::columns\n## Flood\n\nThey came again.\n:::\n\nEverybody cheered.',
    ['#', 'show Ships came.', '# Ebb', 'show They left.', '# Flood', 'prose They came again.', 'prose Everybody cheered.'],
  ],
  [
    'lists and quotations in notes are spoken, and what cannot be is named',
    ':::notes\n## Remember\n\n- Greet them.\n\n> Be brief.\n\n```js\nlet ships = 3\n```\n\n$$\nx^2\n$$\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![A pier](pier.png)\n:::',
    [
      '#',
      'speech Greet them. / Be brief.',
      'essay.md:2: warning: The heading “Remember” stands in :::notes, where paragraphs, lists and quotations are spoken and nothing is shown; move it out of the block, or say it in a sentence. [not-shown]',
      'essay.md:8: warning: The code “let ships = 3” stands in :::notes, where paragraphs, lists and quotations are spoken and nothing is shown; move it out of the block, or say it in a sentence. [not-shown]',
      'essay.md:12: warning: The formula “x^2” stands in :::notes, where paragraphs, lists and quotations are spoken and nothing is shown; move it out of the block, or say it in a sentence. [not-shown]',
      'essay.md:16: warning: The table “a | b” stands in :::notes, where paragraphs, lists and quotations are spoken and nothing is shown; move it out of the block, or say it in a sentence. [not-shown]',
      'essay.md:20: warning: The picture pier.png stands in :::notes, where paragraphs, lists and quotations are spoken and nothing is shown; move it out of the block, or say it in a sentence. [not-shown]',
    ],
  ],
  [
    'a footnote is spoken as far as it can be',
    'Ships came.[^1]\n\n[^1]: In a fleet.\n\n    ```\n    3\n    ```\n\n    ![A pier](pier.png)\n',
    [
      '#',
      'prose Ships came.',
      'essay.md:5: warning: The code “3” stands in a footnote, of which only paragraphs, lists and quotations are in the notes; move it into the text, or say it in a sentence. [not-shown]',
      'essay.md:9: warning: The picture pier.png stands in a footnote, of which only paragraphs, lists and quotations are in the notes; move it into the text, or say it in a sentence. [not-shown]',
    ],
  ],
  [
    'a picture in the title is shown below it',
    '# Ports ![A pier](pier.png)\n\nShips came.',
    ['#', 'figure pier.png', 'prose Ships came.'],
  ],
])('%s', async (_, markdown, expected) => {
  expect(await outlineOf(markdown)).toEqual(expected)
})

test('a picture in a title that is written as an option is named', async () => {
  const { essay, report } = await readString('Ships came.', 'markdown', { title: 'Ports ![A pier](pier.png)' })
  outline(essay, analyse(essay, packFor('en'), options), report)
  expect(report.messages.map(({ reason }) => reason)).toEqual(['The picture pier.png stands in the title, which shows words alone; put it below.'])
})

test('a list shows what is in its fences, but not its notes, whose pictures are named', async () => {
  const markdown = '- Ships\n\n  :::show\n  came.\n  :::\n\n  :::notes\n  Pause. ![A pier](pier.png)\n  :::'
  const { essay, report } = await readString(markdown, 'markdown')
  const [block] = outline(essay, analyse(essay, packFor('en'), options), report).sections.flatMap(({ blocks }) => blocks)
  const items = block?.type === 'list' ? block.node.children : []
  expect(items.map(({ children }) => children.map((child) => (child.type === 'paragraph' ? phrasingText(child.children) : child.type)))).toEqual([['Ships', 'came.']])
  expect(block?.passages).toEqual([0, 1, 2])
  expect(report.messages.map(({ ruleId, line }) => `${line ?? 0} ${ruleId ?? ''}`)).toEqual(['8 not-shown'])
})
