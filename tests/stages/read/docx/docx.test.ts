import { FootnoteReferenceRun, Paragraph } from 'docx'
import { zipSync } from 'fflate'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { createReport, Failure, formatMessage } from '../../../../src/messages/report.ts'
import { read, type ReadSettings } from '../../../../src/stages/read/index.ts'
import { talkOf, talkOfText } from '../../../support/build.ts'
import { deckText } from '../../../support/deck.ts'
import { bold, bullet, heading, italic, picture, styled, table, text, title, withPart, wordFile } from './word-file.ts'

async function essayOf(bytes: Uint8Array, settings: ReadSettings = {}) {
  const report = createReport('essay.docx')
  const essay = await read({ bytes, path: 'essay.docx', name: 'essay', format: 'docx' }, settings, report)
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
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (words: string, id?: string) => `<w:p>${id === undefined ? '' : `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`}${run(words)}</w:p>`
const style = (id: string, name: string, inside = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const addStyles = (styles: string) => (xml: string) => xml.replace(/<w:style [^>]*w:styleId="(?:Title|Subtitle)".*?<\/w:style>/g, '').replace('</w:styles>', `${styles}</w:styles>`)
const withBody = async (xml: string) => withPart(await wordFile([text('End.')]), 'word/document.xml', body(xml))
const body = (xml: string) => (document: string) => document.replace('<w:body>', `<w:body>${xml}`)

test('the same essay as Markdown and as Word gives the same talk', async () => {
  const markdown = `# Of rivers

The river made the town. **Every bridge is a decision about who may meet.** It was *never* only water, and the people who lived on its banks knew it.[^1]

## Trade

Three goods came down the river.

- Salt from the mountains
- Timber from the forests
- Grain from the plains

> The river is a road that walks.

## Floods

| Year | Height |
|---|---|
| 1342 | 7.6 m |
| 1784 | 6.9 m |

In 1784 the ice broke, and the water rose to the second floor. H₂O is no metaphor.

### After the water

The town was built again, higher than before, because nobody wanted to leave.

[^1]: So the chronicle of the town has it.
`
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
  expect(deckText((await talkOf(word, 'rivers.docx')).rendered)).toBe(deckText((await talkOfText(markdown, 'rivers.md')).rendered))
})

describe('a Word file', () => {
  test('says title, author and language of itself; options are stronger', async () => {
    const word = await wordFile([text('Ein Satz über Flüsse.')], { title: 'Von Flüssen & Menschen', creator: 'Ada Lovelace' })
    const german = withPart(word, 'word/document.xml', (xml) => xml.replace(/<w:r>/, '<w:r><w:rPr><w:lang w:val="de-AT"/></w:rPr>'))
    const { essay } = await essayOf(german)
    expect([essay.meta.title, essay.meta.authors, essay.lang]).toEqual(['Von Flüssen & Menschen', ['Ada Lovelace'], 'de-AT'])
    const set = (await essayOf(german, { title: 'Other', author: ['Grace'], lang: 'fr' })).essay
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
    visit(essay.root, 'image', ({ url, alt, title: caption }) => void images.push([url.slice(0, 22), alt, caption]))
    expect(images).toEqual([['data:image/png;base64,', 'A grey dot', 'Figure 1: a dot']])
    expect(messages).toEqual([])
  })

  test('reports pictures of Windows with their paragraph', async () => {
    const word = await wordFile([text('Look.'), picture('A chart')])
    const emf = withPart(word, '[Content_Types].xml', (xml) => xml.replaceAll('image/png', 'image/x-emf'))
    const { essay, messages } = await essayOf(emf)
    expect(messages).toEqual([{ ruleId: 'unknown-image', line: 2, reason: expect.stringContaining('("A chart")') }])
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

  test('makes formulas TeX, in the line and on their own', async () => {
    const inline = `<w:p>${run('So ')}<m:oMath><m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>${run(' holds.')}</w:p>`
    const displayed = '<w:p><m:oMathPara><m:oMath><m:r><m:t>a&lt;b</m:t></m:r></m:oMath></m:oMathPara></w:p>'
    const strange = `<w:p>${run('Odd ')}<m:oMath><m:new><m:r><m:t>x</m:t></m:r></m:new></m:oMath>${run('.')}</w:p>`
    const { essay, messages } = await essayOf(await withBody(inline + displayed + strange))
    const formulas: unknown[] = []
    visit(essay.root, (node) => node.type === 'math' || node.type === 'inlineMath', (node) => void formulas.push([node.type, 'value' in node ? node.value : '']))
    expect(formulas).toEqual([['inlineMath', 'E=mc^2'], ['math', 'a<b'], ['inlineMath', '\\text{x}']])
    expect(messages).toMatchObject([{ ruleId: 'word-formula', line: 3, reason: expect.stringContaining('m:new') }])
  })

  test('follows styles to what they are based on, and outline levels', async () => {
    const styles = `${style('Mine', 'My chapter', '<w:basedOn w:val="berschrift1"/>')}${style('berschrift1', 'heading 1')}${style('Lehre', 'Lehrsatz', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')}${style('Spruch', 'Spruch', '<w:basedOn w:val="IntensivesZitat"/>')}${style('IntensivesZitat', 'Intense Quote')}`
    const word = await withBody(`${paragraph('Chapter', 'Mine')}${paragraph('One.')}${paragraph('Theorem', 'Lehre')}${paragraph('Two.')}<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>${run('Deep')}</w:p>${paragraph('Three.')}${paragraph('Said.', 'Spruch')}`)
    const { essay } = await essayOf(withPart(word, 'word/styles.xml', addStyles(styles)), { title: 'T' })
    expect(essay.root.children.map((node) => (node.type === 'heading' ? node.depth : node.type))).toEqual([1, 'paragraph', 2, 'paragraph', 3, 'paragraph', 'blockquote', 'paragraph'])
  })

  test('takes title, subtitle, author and date from paragraphs of such styles', async () => {
    const styles = ['Title', 'Subtitle', 'Author', 'Date'].map((name) => style(name, name)).join('')
    const word = await withBody(`${paragraph('Rivers', 'Title')}${paragraph('A view', 'Subtitle')}${paragraph('Ada', 'Author')}${paragraph('May 1843', 'Date')}${paragraph('One.')}`)
    const { essay } = await essayOf(withPart(word, 'word/styles.xml', addStyles(styles)))
    expect(essay.meta).toMatchObject({ title: 'Rivers', subtitle: 'A view', authors: ['Ada'], date: 'May 1843' })
    expect(essay.prose).toBe('One.\n\nEnd.')
  })

  test('is in the language of most of its letters, whatever a few words are in', async () => {
    const word = await withBody(`<w:p>${run('Ein deutscher Satz mit ')}<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>English</w:t></w:r></w:p>`)
    const german = withPart(word, 'word/styles.xml', (xml) => xml.replace(/<w:rPrDefault\/>|<w:rPrDefault>.*?<\/w:rPrDefault>/, '<w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>'))
    expect((await essayOf(german)).essay.lang).toBe('de-DE')
  })

  test('keeps what lies in boxes, frames, fields and wrappers', async () => {
    const box = `<w:p>${run('Before.')}<w:r><w:drawing><wp:anchor><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><wps:wsp xmlns:wps="urn:wps"><wps:txbx><w:txbxContent>${paragraph('In a bare box.')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`
    const frame = `<w:tbl><w:tr><w:tc>${paragraph('In a frame.')}</w:tc></w:tr></w:tbl>`
    const field = `<w:p>${run('See ')}<w:fldSimple w:instr="REF x">${run('page 4')}</w:fldSimple>${run('.')}</w:p>`
    const ruby = '<w:p><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r><w:dir w:val="rtl"><w:r><w:t>。</w:t></w:r></w:dir></w:p>'
    const { essay, messages } = await essayOf(await withBody(box + frame + field + ruby))
    expect(essay.prose.split('\n\n')).toEqual(['Before.', 'In a bare box.', 'In a frame.', 'See page 4.', '漢字。', 'End.'])
    expect(messages).toEqual([])
  })

  test('leaves hidden text, heads and charts out and says so', async () => {
    const chart = '<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="Sales"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const hidden = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret </w:t></w:r>${run('open.')}</w:p>`
    const word = withPart(await withBody(hidden + chart), 'word/header1.xml', () => `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph('Class 10 b')}</w:hdr>`)
    const { essay, messages } = await essayOf(word)
    expect(essay.prose).toBe('open.\n\nEnd.')
    expect(messages).toMatchObject([
      { ruleId: 'unknown-image', line: 2, reason: 'A chart ("Sales") of Word is left out; copy it in Word and paste it as a picture.' },
      { ruleId: 'left-out', reason: 'Left out of the Word file: 1 piece of hidden text and the heads and feet of its pages.' },
    ])
  })

  test('reads lists that are lists by their style, letters that are bold by theirs, and rows of stars', async () => {
    const styles = `${style('Punkt', 'Punkt', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}<w:style w:type="character" w:styleId="Wichtig"><w:name w:val="Wichtig"/><w:rPr><w:b/></w:rPr></w:style>`
    const word = await wordFile([bullet('One'), text('End.')])
    const changed = withPart(withPart(word, 'word/styles.xml', addStyles(styles)), 'word/document.xml', body(`${paragraph('Item', 'Punkt')}<w:p><w:r><w:rPr><w:rStyle w:val="Wichtig"/></w:rPr><w:t>Big</w:t></w:r>${run(' word.')}</w:p>${paragraph('* * *')}`))
    const { essay } = await essayOf(changed)
    expect(essay.root.children.map(({ type }) => type)).toEqual(['list', 'paragraph', 'thematicBreak', 'list', 'paragraph'])
    expect(JSON.stringify(essay.root.children[1])).toContain('"strong"')
  })

  test('is the same whatever its prefixes are called', async () => {
    const word = await wordFile([heading('Title'), text('One ', bold('word'), '.')])
    const renamed = withPart(word, 'word/document.xml', (xml) => xml.replace(/(<\/?|\s)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='))
    expect(renamed).not.toEqual(word)
    expect((await essayOf(renamed)).essay).toEqual((await essayOf(word)).essay)
  })

  test('numbers its paragraphs in messages', () => {
    const report = createReport('essay.docx')
    report.countParagraphs()
    report.add('missing-alt', 'No text.', { place: { line: 12 } })
    report.add('low-contrast', 'Pale.', { file: 'theme.yml', place: { line: 3 } })
    expect(report.messages.map(formatMessage)).toEqual(['essay.docx, paragraph 12: warning: No text. [missing-alt]', 'theme.yml:3: warning: Pale. [low-contrast]'])
  })
})

describe('hostile and broken files', () => {
  test.each([
    ['no zip', new TextEncoder().encode('Just text.'), 'invalid-word'],
    ['a zip without a document', zipSync({ 'a.txt': Uint8Array.of(1) }), 'invalid-word'],
    ['a document that is no XML', zipSync({ 'word/document.xml': new TextEncoder().encode('<<<') }), 'invalid-word'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'foreign-format'],
    ['an OpenDocument text', zipSync({ mimetype: [new TextEncoder().encode('application/vnd.oasis.opendocument.text'), { level: 0 }] }), 'foreign-format'],
    ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(101_000_000) }, { level: 1 }), 'too-large'],
  ])('%s', async (_, bytes, rule) => {
    expect(await ruleOf(bytes)).toBe(rule)
  })

  test('half a file', async () => {
    const word = await wordFile([text('One.')])
    expect(await ruleOf(word.slice(0, word.length / 2))).toBe('invalid-word')
  })

  test('an archive that lies about its sizes unpacks no more than it states', async () => {
    const word = zipSync({ 'word/document.xml': new Uint8Array(101_000_000) }, { level: 1 })
    const lying = new DataView(word.buffer, word.byteOffset, word.byteLength)
    const directory = lying.getUint32(word.length - 6, true)
    lying.setUint32(directory + 24, 1000, true)
    expect(await ruleOf(word)).toBe('invalid-word')
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
