import { readFileSync } from 'node:fs'
import { Document, FootnoteReferenceRun, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { zipSync } from 'fflate'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { createReport, Failure } from '../../../../src/messages/report.ts'
import type { ReadSettings } from '../../../../src/stages/read/index.ts'
import { phrasingText } from '../../../../src/trees/inline.ts'
import { talkOf } from '../../../support/build.ts'
import { deckText } from '../../../support/deck.ts'
import { bold, bullet, heading, italic, picture, pixel, styled, table, text, title, withPart, wordFile } from './word-file.ts'
import { readBytes } from '../read-file.ts'

async function essayOf(bytes: Uint8Array, settings: ReadSettings = {}) {
  const report = createReport('essay.docx')
  const essay = await readBytes({ bytes, path: 'essay.docx', name: 'essay', format: 'docx' }, settings, report)
  return { essay, messages: report.messages.map(({ ruleId, line, reason }) => ({ ruleId, line, reason })) }
}

async function ruleOf(bytes: Uint8Array): Promise<string> {
  try {
    await essayOf(bytes)
  } catch (error) {
    if (error instanceof Failure) return error.rule
    throw error
  }
  return 'none'
}

const quoteStyle = { paragraphStyles: [{ id: 'Zitat', name: 'Quote' }, { id: 'Beschriftung', name: 'caption' }] }
const body = (xml: string) => (document: string) => document.replace('<w:body>', `<w:body>${xml}`)

test('the same essay as Markdown and as Word gives the same talk', async () => {
  const word = await wordFile(
    [
      title('Of rivers'),
      text('The river made the town. ', bold('Every bridge is a decision about who may meet.'), ' It was ', italic('never'), ' only water, and the people who lived on its banks knew it.', new FootnoteReferenceRun(1)),
      heading('Trade'),
      text('Three goods came down the river.'),
      ...['Salt from the mountains', 'Timber from the forests', 'Grain from the plains'].map((words) => bullet(words)),
      styled('Zitat', 'The river is a road that walks.'),
      heading('Floods'),
      table([['Year', 'Height'], ['1342', '7.6 m'], ['1784', '6.9 m']]),
      text('In 1784 the ice broke, and the water rose to the second floor. H₂O is no metaphor.'),
      heading('After the water', 2),
      text('The town was built again, higher than before, because nobody wanted to leave.'),
    ],
    { footnotes: { 1: { children: [text('So the chronicle of the town has it.')] } }, styles: quoteStyle },
  )
  expect(deckText((await talkOf(word, 'rivers.docx')).rendered)).toBe(deckText((await talkOf(readFileSync('tests/fixtures/word/rivers.md'))).rendered))
})

describe('a Word file', () => {
  test('says title and author of itself; options are stronger', async () => {
    const word = await wordFile([text('Ein Satz über Flüsse.')], { title: 'Von Flüssen & Menschen', creator: 'Ada Lovelace' })
    const { essay } = await essayOf(word)
    expect([essay.meta.title, essay.meta.authors]).toEqual(['Von Flüssen & Menschen', ['Ada Lovelace']])
    const set = (await essayOf(word, { title: 'Other', author: ['Grace'], lang: 'fr' })).essay
    expect([set.meta.title, set.meta.authors, set.lang]).toEqual(['Other', ['Grace'], 'fr'])
  })

  test('without heading styles has headings in short bold paragraphs', async () => {
    const { essay } = await essayOf(await wordFile([text(bold('On Bridges')), text('A bridge is a decision.'), text(bold('Who pays')), text('Everybody pays.'), text(bold('But nobody crosses.')), text('Not yet.')]))
    expect(essay.meta.title).toBe('On Bridges')
    expect(essay.root.children.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'paragraph', 'paragraph'])
  })

  test('counts paragraphs, also in tables, and places messages by them', async () => {
    const { essay } = await essayOf(await wordFile([heading('T'), text('One.'), table([['a', 'b'], ['c', 'd']]), text(''), text('Two.')]))
    expect(essay.passages.map(({ lines }) => lines)).toEqual([{ start: 2, end: 2 }, { start: 8, end: 8 }])
    expect(essay.root.children.find(({ type }) => type === 'table')?.position?.start.line).toBe(3)
  })

  test('keeps pictures with alternative text and caption', async () => {
    const { essay, messages } = await essayOf(await wordFile([text('Look.'), picture('A grey dot'), styled('Beschriftung', 'Figure 1: a dot')], { styles: quoteStyle }))
    const images: unknown[] = []
    visit(essay.root, 'image', ({ url, alt, title: caption }) => void images.push([url, alt, caption]))
    expect(images).toEqual([[`data:image/png;base64,${pixel.toString('base64')}`, 'A grey dot', 'Figure 1: a dot']])
    expect(messages).toEqual([])
  })

  test('reports pictures of Windows with their paragraph', async () => {
    const word = await wordFile([text('Look.'), picture('A chart')])
    const emf = withPart(withPart(word, 'word/media/chart.emf', () => 'EMF'), 'word/_rels/document.xml.rels', (xml) => xml.replace(/media\/\w+\.png/, 'media/chart.emf'))
    const { essay, messages } = await essayOf(emf)
    expect(messages).toEqual([{ ruleId: 'unknown-image', line: 2, reason: 'A picture ("A chart") has a format that browsers do not show (EMF), and is left out; save it as PNG and insert it again.' }])
    expect(JSON.stringify(essay.root)).not.toContain('"image"')
  })

  test('keeps nested lists, numbers and text boxes, leaves comments, deletions and contents out and says so', async () => {
    const box = '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>'
    const tracked = '<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>lost</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>won</w:t></w:r></w:ins><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    const word = await wordFile([new Paragraph({ text: 'Trade\t3', style: 'TOC1' }), bullet('Outer'), bullet('Inner', 1), text('End.')], { styles: { paragraphStyles: [{ id: 'TOC1', name: 'toc 1' }] } })
    const { essay, messages } = await essayOf(withPart(word, 'word/document.xml', body(box + tracked)))
    expect(essay.prose.split('\n\n')).toEqual(['In a box.', 'We won.', 'Outer', 'Inner', 'End.'])
    expect(messages).toMatchObject([
      { ruleId: 'left-out', reason: 'Left out of the Word file: 1 comment and 1 tracked deletion.' },
      { ruleId: 'left-out', reason: expect.stringContaining('table of contents') },
    ])
  })

  test('has formulas in lines and on their own', async () => {
    const square = '<m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>'
    const formula = `<w:p><w:r><w:t xml:space="preserve">So </w:t></w:r><m:oMath><m:r><m:t>E=m</m:t></m:r>${square}</m:oMath><w:r><w:t xml:space="preserve"> holds.</w:t></w:r></w:p><w:p><m:oMathPara><m:oMath>${square}</m:oMath></m:oMathPara></w:p>`
    const { essay, messages } = await essayOf(withPart(await wordFile([text('End.')]), 'word/document.xml', body(formula)))
    expect(essay.root.children).toMatchObject([
      { type: 'paragraph', children: [{ value: 'So ' }, { type: 'inlineMath', value: 'E=mc^{2}' }, { value: ' holds.' }] },
      { type: 'math', value: 'c^{2}', position: { start: { line: 2 } } },
      { type: 'paragraph' },
    ])
    expect(messages).toEqual([])
  })

  test('keeps the letters of what it does not know in a formula, and says where', async () => {
    const formula = '<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p><m:oMath><m:new><m:r><m:t>xy</m:t></m:r></m:new></m:oMath><w:r><w:t> holds.</w:t></w:r></w:p>'
    const { essay, messages } = await essayOf(withPart(await wordFile([text('End.')]), 'word/document.xml', body(formula)))
    expect(essay.prose).toContain('xy')
    expect(messages).toMatchObject([{ ruleId: 'word-formula', line: 2, reason: expect.stringContaining('m:new') }])
  })

  test('has headings, quotations and lists by custom styles too', async () => {
    const paragraphStyles = [
      { id: 'Kapitel', name: 'Kapitel', basedOn: 'Heading1' },
      { id: 'Ebene', name: 'Ebene', paragraph: { outlineLevel: 1 } },
      { id: 'Stimme', name: 'Stimme', basedOn: 'Quote' },
      { id: 'Quote', name: 'Quote' },
    ]
    const word = await wordFile([title('Of rivers'), styled('Kapitel', 'Trade'), text('One.'), styled('Ebene', 'Salt'), text('Two.'), styled('Stimme', 'A road that walks.')], { styles: { paragraphStyles } })
    const { essay } = await essayOf(word)
    expect(essay.meta.title).toBe('Of rivers')
    expect(essay.root.children.map((node) => (node.type === 'heading' ? node.depth : node.type))).toEqual([2, 'paragraph', 3, 'paragraph', 'blockquote'])
  })

  test('has no bold in bold headings, breaks in lines of stars, and notes where they are cited', async () => {
    const word = await wordFile([title('T'), heading('A'), text('One.', new FootnoteReferenceRun(1)), text('* * *'), text('Two.'), new Paragraph({ heading: 'Heading1', children: [bold('B')] }), text('Three.')], { footnotes: { 1: { children: [text('Note.')] } } })
    const { root } = (await essayOf(word)).essay
    expect(root.children.map(({ type, position }) => [type, position?.start.line])).toEqual([['heading', 2], ['paragraph', 3], ['thematicBreak', 4], ['paragraph', 5], ['heading', 6], ['paragraph', 7], ['footnoteDefinition', 3]])
    expect(root.children[4]).toMatchObject({ children: [{ type: 'text', value: 'B' }] })
  })

  test('counts numbered items on, as Word does, whatever stands between them', async () => {
    const levels = [{ level: 0, format: 'decimal' as const, text: '%1.' }, { level: 1, format: 'lowerLetter' as const, text: '%2)' }]
    const numbering = { config: [{ reference: 'steps', levels }] }
    const item = (words: string, level = 0, instance = 0) => new Paragraph({ text: words, numbering: { reference: 'steps', level, instance } })
    const word = await wordFile([item('a'), text('Between.'), item('b'), item('b1', 1), item('b2', 1), item('c'), item('c1', 1), text('End.'), item('another', 0, 1), bullet('no number'), text('End.')], { numbering })
    const starts: unknown[] = []
    visit((await essayOf(word)).essay.root, 'list', ({ ordered, start, children }) => void starts.push([ordered, start, children.length]))
    expect(starts).toEqual([[true, 1, 1], [true, 2, 2], [true, 1, 2], [true, 1, 1], [true, 1, 1], [false, null, 1]])
  })

  test('says that heads and feet of pages are left out', async () => {
    const word = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ headers: { default: new Header({ children: [text('Draft of May')] }) }, children: [text('One.')] }] })))
    expect((await essayOf(word)).messages).toMatchObject([{ ruleId: 'left-out', reason: 'Left out of the Word file: the heads and feet of its pages.' }])
  })

  test('has emphasis by styles of letters', async () => {
    const look = Object.fromEntries([['bold', true]])
    const characterStyles = [{ id: 'Laut', name: 'Laut', run: look }]
    const word = await wordFile([text(new TextRun({ text: 'Loud', style: 'Laut' }), ' and clear.')], { styles: { characterStyles } })
    expect((await essayOf(word)).essay.root.children).toMatchObject([{ children: [{ type: 'strong' }, { value: ' and clear.' }] }])
  })

  test('takes the line under the title as subtitle', async () => {
    const { essay } = await essayOf(await wordFile([title('Of rivers'), styled('Subtitle', 'And of those who cross them'), text('One.')], { styles: { paragraphStyles: [{ id: 'Subtitle', name: 'Subtitle' }] } }))
    expect([essay.meta.title, essay.meta.subtitle, essay.prose]).toEqual(['Of rivers', 'And of those who cross them', 'One.'])
  })

  test('loses no text in fields, boxes of groups, other prefixes and marks of direction; hidden text is left out', async () => {
    const paragraphs = [
      '<w:p><w:fldSimple w:instr=" SEQ Figure "><w:r><w:t>In a field.</w:t></w:r></w:fldSimple></w:p>',
      '<w:p><w:r><w:drawing><wp:inline><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><s:wsp xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><s:txbx><w:txbxContent><w:p><w:r><w:t>In a bare box.</w:t></w:r></w:p></w:txbxContent></s:txbx></s:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
      '<z:p xmlns:z="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><z:bdo><z:r><z:t>By another prefix.</z:t></z:r></z:bdo></z:p>',
      '<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r></w:p>',
    ]
    const { essay, messages } = await essayOf(withPart(await wordFile([text('End.')]), 'word/document.xml', body(paragraphs.join(''))))
    expect(essay.prose.split('\n\n')).toEqual(['In a field.', 'In a bare box.', 'By another prefix.', 'Seen.', 'End.'])
    expect(messages).toMatchObject([{ ruleId: 'left-out', reason: 'Left out of the Word file: 1 stretch of hidden text.' }])
  })

  test('has the first row of a table as its head, keeps all paragraphs and items of a cell, and opens frames', async () => {
    const rows = [
      new TableRow({ children: [new TableCell({ children: [text('Year')] }), new TableCell({ children: [text('Goods')] })] }),
      new TableRow({ children: [new TableCell({ children: [text('1342')] }), new TableCell({ children: [text('Three:'), bullet('salt'), bullet('grain')] })] }),
    ]
    const { essay } = await essayOf(await wordFile([text('One.'), new Table({ rows }), text('Two.'), table([['A frame.']])]))
    expect(essay.root.children.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph'])
    const [, found] = essay.root.children
    expect(found?.type === 'table' && found.children.map((row) => row.children.map((cell) => phrasingText(cell.children)))).toEqual([['Year', 'Goods'], ['1342', 'Three: salt grain']])
    expect(essay.prose).toContain('A frame.')
  })

  test('reports charts, which only Word draws', async () => {
    const chart = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1" descr="Heights of floods"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const { messages } = await essayOf(withPart(await wordFile([text('End.')]), 'word/document.xml', body(chart)))
    expect(messages).toMatchObject([{ ruleId: 'unknown-image', line: 1, reason: expect.stringContaining('A chart ("Heights of floods")') }])
  })
})

describe('hostile and broken files', () => {
  test.each([
    ['no zip', new TextEncoder().encode('Just text.'), 'invalid-word'],
    ['a zip without a document', zipSync({ 'a.txt': Uint8Array.of(1) }), 'invalid-word'],
    ['a document that is no XML', zipSync({ 'word/document.xml': new TextEncoder().encode('<<<') }), 'invalid-word'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'foreign-format'],
    ['an OpenDocument text', zipSync({ mimetype: [new TextEncoder().encode('application/vnd.oasis.opendocument.text'), { level: 0 }] }), 'foreign-format'],
    ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(11_000_000) }, { level: 1 }), 'too-large'],
  ])('%s', async (_, bytes, rule) => {
    expect(await ruleOf(bytes)).toBe(rule)
  })

  test('half a file', async () => {
    const word = await wordFile([text('One.')])
    expect(await ruleOf(word.slice(0, word.length / 2))).toBe('invalid-word')
  })

  test('an archive that lies about its sizes unpacks no more than it states', async () => {
    const word = zipSync({ 'word/document.xml': new Uint8Array(1_000_000) }, { level: 1 })
    const lying = new DataView(word.buffer, word.byteOffset, word.byteLength)
    const directory = lying.getUint32(word.length - 6, true)
    lying.setUint32(directory + 24, 1000, true)
    expect(await ruleOf(word)).toBe('invalid-word')
  })

  test('elements that lie too deep inside each other', async () => {
    const deep = body(`<w:p>${'<w:ins>'.repeat(50_000)}${'</w:ins>'.repeat(50_000)}</w:p>`)
    expect(await ruleOf(withPart(await wordFile([text('One.')]), 'word/document.xml', deep))).toBe('too-deep')
  })

  test('entities that grow', async () => {
    const bomb = withPart(await wordFile([text('One.')]), 'word/document.xml', (xml) => xml.replace(/^<\?xml[^>]*\?>/, '$&<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>').replace('One.', '&b;'))
    expect(await ruleOf(bomb)).toBe('invalid-word')
  })

  test('macros stay packed, scripts stay text, links that run do nothing', async () => {
    const word = withPart(await wordFile([text('<script>alert(1)</script> is text.')]), 'word/vbaProject.bin', () => 'macro')
    const linked = withPart(word, 'word/document.xml', body('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Click.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'))
    const { essay } = await essayOf(linked)
    expect(essay.prose).toBe('Click.\n\n<script>alert(1)</script> is text.')
    expect(JSON.stringify(essay.root)).not.toContain('javascript:')
  })
})
