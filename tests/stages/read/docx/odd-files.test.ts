import { FootnoteReferenceRun } from 'docx'
import { visit } from 'unist-util-visit'
import { describe, expect, test, vi } from 'vitest'
import { createReport, Failure } from '../../../../src/messages/report.ts'
import { phrasingText } from '../../../../src/trees/inline.ts'
import { readBytes } from '../read-file.ts'
import { picture, styled, text, title, withPart, wordFile } from './word-file.ts'

async function read(bytes: Uint8Array) {
  const report = createReport('essay.docx')
  const essay = await readBytes({ bytes, path: 'essay.docx', name: 'essay', format: 'docx' }, {}, report)
  return { essay, messages: report.messages.map(({ ruleId, line, reason }) => [ruleId, line, reason]), prose: essay.prose.split('\n\n'), kinds: essay.root.children.map(({ type }) => type) }
}

/** A Word file that begins with this XML and ends with "End." */
async function withXml(xml: string, styles = '') {
  const word = withPart(await wordFile([text('End.')]), 'word/document.xml', (document) => document.replace('<w:body>', `<w:body>${xml}`))
  return withPart(word, 'word/styles.xml', (all) => all.replace('</w:styles>', `${styles}</w:styles>`))
}

const r = (words: string, properties = '') => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const p = (words: string, properties = '') => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(words)}</w:p>`
const tc = (inside: string) => `<w:tc>${inside}</w:tc>`
const tr = (...cells: readonly string[]) => `<w:tr>${cells.map((words) => tc(p(words))).join('')}</w:tr>`
const sdt = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
const tbl = (rows: string) => `<w:tbl><w:tblPr/>${rows}</w:tbl>`

describe('tables', () => {
  const rowsIn = (root: Awaited<ReturnType<typeof read>>['essay']['root']) => {
    const rows: string[][] = []
    visit(root, 'tableRow', (row) => void rows.push(row.children.map((cell) => phrasingText(cell.children))))
    return rows
  }

  test.each([
    ['a row in a content control', tbl(`${sdt(tr('Year'))}${tr('1342')}`), [['Year'], ['1342']]],
    ['all rows in one', tbl(sdt(`${tr('Year', 'Height')}${tr('1342', '7.6 m')}`)), [['Year', 'Height'], ['1342', '7.6 m']]],
    ['a cell in one', tbl(`<w:tr>${tc(p('Year'))}${sdt(tc(p('Height')))}</w:tr>${tr('1342', '7.6 m')}`), [['Year', 'Height'], ['1342', '7.6 m']]],
    ['custom XML', tbl(`<w:customXml>${tr('Year')}</w:customXml>${tr('1342')}`), [['Year'], ['1342']]],
    ['a table in a frame', tbl(`<w:tr>${tc(`${tbl(`${tr('Year')}${tr('1342')}`)}<w:p/>`)}</w:tr>`), [['Year'], ['1342']]],
  ])('%s', async (_, xml, rows) => {
    expect(rowsIn((await read(await withXml(xml))).essay.root)).toEqual(rows)
  })

  test('a deleted row is left out, and said', async () => {
    const { essay, messages } = await read(await withXml(tbl(`${tr('Year')}${tr('1342')}${tr('1784').replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>')}`)))
    expect(rowsIn(essay.root)).toEqual([['Year'], ['1342']])
    expect(messages).toEqual([['left-out', undefined, 'Left out of the Word file: 1 tracked deletion.']])
  })

  test('a table that holds tables is a frame', async () => {
    const inner = tbl(`${tr('inner1', 'inner2')}${tr('inner3', 'inner4')}`)
    const { kinds, prose, essay } = await read(await withXml(tbl(`<w:tr>${tc(`${p('Before.')}${p('Then.')}${inner}${p('After.')}`)}${tc(p('Beside.'))}</w:tr>`)))
    expect(kinds).toEqual(['paragraph', 'paragraph', 'table', 'paragraph', 'paragraph', 'paragraph'])
    expect(prose).toEqual(['Before.', 'Then.', 'After.', 'Beside.', 'End.'])
    expect(rowsIn(essay.root)).toEqual([['inner1', 'inner2'], ['inner3', 'inner4']])
  })
})

describe('text that is easily lost', () => {
  test('in text boxes of any shape', async () => {
    const box = (shape: string, words: string) => `<${shape} xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(words)}</w:txbxContent></v:textbox></${shape}>`
    const shapes = ['v:oval', 'v:line', 'v:roundrect', 'v:polyline', 'v:shape', 'v:group']
    const drawn = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="Drawn."/></v:shape>'
    const { prose } = await read(await withXml(`<w:p>${[...shapes.map((shape) => box(shape, `In ${shape.slice(2)}.`)), drawn].map((shape) => `<w:r><w:pict>${shape}</w:pict></w:r>`).join('')}</w:p>`))
    expect(prose).toEqual([...shapes.map((shape) => `In ${shape.slice(2)}.`), 'Drawn.', 'End.'])
  })

  test('a document inside the document is reported', async () => {
    expect((await read(await withXml(`${p('One.')}<w:altChunk r:id="rId99"/>`))).messages).toEqual([['embedded-document', 1, expect.stringContaining('save it again')]])
  })

  test('a drop cap belongs to its word', async () => {
    const { prose, essay } = await read(await withXml(`<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${r('O', '<w:b/><w:sz w:val="90"/>')}</w:p>${p('nce upon a time.')}`))
    expect(prose).toEqual(['Once upon a time.', 'End.'])
    expect(essay.root.children.map(({ position }) => position?.start.line)).toEqual([2, 3])
  })

  test('breaks of pages and columns part words', async () => {
    const { prose } = await read(await withXml(`<w:p>${r('Before.')}<w:r><w:br w:type="page"/></w:r>${r('After.')}<w:r><w:br w:type="column"/></w:r>${r('Last.')}</w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>`))
    expect(prose).toEqual(['Before. After. Last.', 'End.'])
  })

  test('check boxes and signs of other fonts', async () => {
    const box = (content: string, checked: string) => `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const sign = (code: string, font: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const { prose, messages } = await read(await withXml(`${p('One.')}<w:p>${box(r('☒'), '1')}${r(' Salt ')}${box(sign('2610', 'MS Gothic'), '0')}${r(' Timber ')}${sign('2713', 'Segoe UI Symbol')}${sign('F0FC', 'Wingdings')}${sign('F041', 'Crests')}${r(' Grain.')}</w:p>`))
    expect(prose[1]).toBe('☒ Salt ☐ Timber ✓✓ Grain.')
    expect(messages).toEqual([['missing-glyph', 2, expect.stringContaining('Crests (F041)')]])
  })
})

describe('text that is not the author’s any more', () => {
  const math = (inside: string) => `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath>`
  const x = '<m:r><m:t>x</m:t></m:r>'

  test('deleted formulas', async () => {
    const para = (inside: string) => `<w:p><m:oMathPara xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMathPara></w:p>`
    const { kinds, prose, messages } = await read(await withXml(`${para(`<w:del w:id="1" w:author="A">${math(x)}</w:del>`)}${para(math('<m:r><w:del w:id="2" w:author="A"><w:rPr/></w:del><m:t>y</m:t></m:r>'))}<w:p>${r('So.')}<w:del w:id="3" w:author="A">${math(x)}</w:del></w:p>${para(math(x))}`))
    expect(kinds).toEqual(['paragraph', 'math', 'paragraph'])
    expect(prose).toEqual(['So.', 'End.'])
    expect(messages).toEqual([['left-out', undefined, 'Left out of the Word file: 3 tracked deletions.']])
  })

  test('a move is no deletion', async () => {
    const { prose, messages } = await read(await withXml(`<w:p><w:moveFrom w:id="1" w:author="A">${r('Moved. ')}</w:moveFrom>${r('Stays. ')}<w:moveTo w:id="2" w:author="A">${r('Moved.')}</w:moveTo></w:p>`))
    expect([prose, messages]).toEqual([['Stays. Moved.', 'End.'], []])
  })

  test('text that a style hides', async () => {
    const styles = '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Hint"><w:name w:val="Hint"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const { prose, messages } = await read(await withXml(`<w:p>${r('Seen.')}${r(' Unseen.', '<w:rStyle w:val="Secret"/>')}</w:p><w:p><w:pPr><w:pStyle w:val="Hint"/></w:pPr>${r('Unseen.')}${r('Seen again.', '<w:vanish w:val="0"/>')}</w:p>`, styles))
    expect([prose, messages]).toEqual([['Seen.', 'Seen again.', 'End.'], [['left-out', undefined, 'Left out of the Word file: 2 stretches of hidden text.']]])
  })
})

describe('what leads nowhere is left out and said', () => {
  test('links and notes', async () => {
    const { prose, messages } = await read(await withXml(`<w:p><w:hyperlink r:id="rId99">${r('Words')}</w:hyperlink>${r(' stay')}<w:r><w:footnoteReference w:id="77"/></w:r><w:r><w:endnoteReference w:id="78"/></w:r>${r('.')}</w:p>`))
    expect([prose, messages]).toEqual([['Words stay.', 'End.'], [['left-out', undefined, 'Left out of the Word file: 3 links or notes that lead nowhere.']]])
  })

  test.each([
    ['missing', (rels: string) => rels.replace(/media\/\w+\.png/, 'media/none.png')],
    ['without a relationship', (rels: string) => rels.replace(/<Relationship [^>]*\/image"[^>]*>/, '')],
    ['outside of the file', (rels: string) => rels.replace(/Target="media\/\w+\.png"/, 'Target="https://example.org/a.png" TargetMode="External"')],
    ['above the file', (rels: string) => rels.replace(/media\/\w+\.png/, '../../../etc/passwd')],
  ])('a picture %s', async (_, change) => {
    const { prose, messages } = await read(withPart(await wordFile([text('One.'), picture('A dot'), text('Two.')]), 'word/_rels/document.xml.rels', change))
    expect([prose, messages]).toEqual([['One.', 'Two.'], [['missing-image', 2, 'A picture ("A dot") lies outside the Word file, or is missing in it, and is left out; insert it into the file again.']]])
  })

  test('a picture beside its folder is found', async () => {
    const word = await wordFile([text('One.'), picture('A dot')])
    const { kinds, messages } = await read(withPart(word, 'word/_rels/document.xml.rels', (rels) => rels.replace(/media\//, '../word/./media/')))
    expect([kinds, messages]).toEqual([['paragraph', 'paragraph'], []])
  })
})

describe('notes', () => {
  const note = { footnotes: { 1: { children: [text('So the chronicle has it.')] } }, styles: { paragraphStyles: [{ id: 'Author', name: 'Author' }, { id: 'Caption', name: 'caption' }] } }

  test('that are cited twice are spoken once', async () => {
    const { prose } = await read(await wordFile([text('One.', new FootnoteReferenceRun(1), ' Two.', new FootnoteReferenceRun(1))], note))
    expect(prose).toEqual(['One. Two.', 'So the chronicle has it.'])
  })

  test('leave no sign in captions and names, and are spoken', async () => {
    const cite = (word: Uint8Array, words: string) => withPart(word, 'word/document.xml', (xml) => xml.replace(`${words}</w:t></w:r>`, `${words}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>`))
    const word = cite(cite(await wordFile([title('Of rivers'), styled('Author', 'Ann'), text('One.'), picture('A dot'), styled('Caption', 'A dot of ink')], note), 'Ann'), 'A dot of ink')
    const { essay, prose } = await read(word)
    const captions: unknown[] = []
    visit(essay.root, 'image', ({ title: caption }) => void captions.push(caption))
    expect([essay.meta.authors, captions, prose]).toEqual([['Ann'], ['A dot of ink'], ['One.', 'So the chronicle has it.']])
  })
})

test('a picture that is used often is written once, and its uses share the string', async () => {
  const word = await wordFile([text('One.'), ...Array.from({ length: 20 }, () => picture('A dot'))])
  const written = vi.spyOn(globalThis, 'btoa')
  const urls: string[] = []
  visit((await read(word)).essay.root, 'image', ({ url }) => void urls.push(url))
  expect([urls.length, written.mock.calls.length]).toEqual([20, 1])
  written.mockRestore()
})

test('what breaks a file is its failure’s cause', async () => {
  const broken = withPart(await wordFile([text('One.')]), 'word/document.xml', () => '<<<')
  const failure = await read(broken).catch((error: unknown) => error)
  expect(failure instanceof Failure && failure.cause).toBeInstanceOf(Error)
})

describe('styles by the names of other languages', () => {
  test.each([
    ['German', 'Titel', 'Überschrift 1', 'Zitat'],
    ['French', 'Titre', 'Titre 1', 'Citation'],
    ['Spanish', 'Título', 'Título 1', 'Cita'],
    ['Russian', 'Название', 'Заголовок 1', 'Цитата'],
    ['Chinese', '标题', '标题 1', '引用'],
  ])('%s', async (_, titleName, headingName, quoteName) => {
    const paragraphStyles = [titleName, headingName, quoteName].map((name, index) => ({ id: `own${index}`, name }))
    const { essay, kinds } = await read(await wordFile([styled('own0', 'Of rivers'), styled('own1', 'Trade'), text('One.'), styled('own2', 'A road that walks.'), text('Two.')], { styles: { paragraphStyles } }))
    expect([essay.meta.title, kinds]).toEqual(['Of rivers', ['heading', 'paragraph', 'blockquote', 'paragraph']])
  })
})

describe('quotations', () => {
  const quote = { styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote' }] } }
  const quotesIn = (root: Awaited<ReturnType<typeof read>>['essay']['root']) =>
    root.children.flatMap((node) => (node.type === 'blockquote' ? [node.children.map((child) => (child.type === 'paragraph' ? phrasingText(child.children) : child.type))] : []))

  test.each([
    ['a line after it', [styled('Quote', 'A road that walks.'), text('— Blaise Pascal, 1669'), text('One.')], [['A road that walks.', '— Blaise Pascal, 1669']]],
    ['a line of its style', [styled('Quote', 'A road that walks.'), styled('Quote', '– Blaise Pascal'), text('One.')], [['A road that walks.', '– Blaise Pascal']]],
    ['speech, which is no source', [styled('Quote', 'A road that walks.'), text('— So he said, and went.'), text('One.')], [['A road that walks.']]],
  ])('have their source in %s', async (_, blocks, found) => {
    expect(quotesIn((await read(await wordFile(blocks, quote))).essay.root)).toEqual(found)
  })

  test('have their source behind a break', async () => {
    const { essay } = await read(await withXml(`<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr>${r('A road that walks.')}<w:r><w:br/></w:r>${r('— Blaise Pascal')}</w:p>`))
    expect(quotesIn(essay.root)).toEqual([['A road that walks.', '— Blaise Pascal']])
  })

  const set = (words: string) => p(words, '<w:ind w:left="720" w:right="720"/>')
  const long = 'Rivers are roads that walk, and that carry us where we want to go.'
  test('are known by both indents, where few paragraphs have them', async () => {
    const plain = [p('One.'), p('Two.'), p('Three.')].join('')
    expect((await read(await withXml(`${plain}${set(long)}`))).kinds).toEqual(['paragraph', 'paragraph', 'paragraph', 'blockquote', 'paragraph'])
    expect(quotesIn((await read(await withXml(`${plain}${set('Too short.')}`))).essay.root)).toEqual([])
    expect(quotesIn((await read(await withXml(`${set(long)}${set(long)}${p('One.')}`))).essay.root)).toEqual([])
  })
})
