import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type FootnoteReferenceRun, type IPropertiesOptions } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'

/** A grey pixel. */
export const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')

export type Block = Paragraph | Table

export async function wordFile(children: readonly Block[], properties: Omit<IPropertiesOptions, 'sections'> = {}): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ ...properties, sections: [{ children: [...children] }] })))
}

export const text = (...runs: readonly (string | TextRun | FootnoteReferenceRun | ImageRun)[]): Paragraph =>
  new Paragraph({ children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : run)) })
// ESLint takes the properties for the deprecated methods of strings.
const on = (property: 'bold' | 'italics') => ({ [property]: true })
export const bold = (words: string): TextRun => new TextRun({ text: words, ...on('bold') })
export const italic = (words: string): TextRun => new TextRun({ text: words, ...on('italics') })
export const title = (words: string): Paragraph => new Paragraph({ text: words, heading: HeadingLevel.TITLE })
export const heading = (words: string, level: 1 | 2 = 1): Paragraph => new Paragraph({ text: words, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 })
export const styled = (style: string, words: string): Paragraph => new Paragraph({ text: words, style })
export const bullet = (words: string, level = 0): Paragraph => new Paragraph({ text: words, bullet: { level } })
export const picture = (alt: string): Paragraph =>
  text(new ImageRun({ type: 'png', data: pixel, transformation: { width: 10, height: 10 }, altText: { name: alt, description: alt } }))
export const table = (rows: readonly (readonly string[])[]): Table =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [text(cell)] })) })) })

/** A Word file with other parts: `change` gets a part's text, and a part it names anew is added. */
export function withPart(file: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(file)
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) })
}
