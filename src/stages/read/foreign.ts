import { Failure } from '../../messages/report.ts'

/** Formats that Lectern does not read, by what stands at the start of their files or at the end of their names. */
const formats: readonly { readonly name: string; readonly extension: RegExp; readonly start: RegExp; readonly advice: string }[] = [
  { name: 'a PDF', extension: /\.pdf$/i, start: /^%PDF-/, advice: 'Use the file it was made from, or open it in Word and save it as .docx.' },
  { name: 'an OpenDocument text', extension: /\.od[tm]$/i, start: /^PK[^]{28}mimetypeapplication\/vnd\.oasis/, advice: 'In LibreOffice choose File, Save As, Word 2007–365 (.docx).' },
  { name: 'a Pages document', extension: /\.pages$/i, start: /^PK[^]{28}(?:Index\/|index\.xml)/, advice: 'In Pages choose File, Export To, Word.' },
  { name: 'a rich text file', extension: /\.rtf$/i, start: /^\{\\rtf/, advice: 'Open it in Word, LibreOffice or TextEdit and save it as .docx or plain text.' },
  { name: 'an old Word file or one with a password', extension: /\.(?:doc|dot|wps)$/i, start: /^\xd0\xcf[^]\xe0\xa1\xb1/, advice: 'Open it in Word and save it as .docx, without a password.' },
  { name: 'a web archive', extension: /\.(?:mht|mhtml|webarchive)$/i, start: /^(?:bplist00.{0,40}WebMainResource|From: <Saved by )/, advice: 'In the browser choose Save As, Web Page, Complete (.html).' },
]

/** @throws Failure `foreign-format` where bytes or name are those of a format that Lectern does not read. */
export function refuseForeign(bytes: Uint8Array, path: string): void {
  const start = latin(bytes.subarray(0, 200))
  const found = formats.find((format) => format.start.test(start)) ?? formats.find(({ extension }) => extension.test(path))
  if (found === undefined) return
  throw new Failure('foreign-format', `This is ${found.name}, which Lectern does not read. ${found.advice}`, { file: path })
}

/** True for a zip archive with a Word document in it. */
export function looksLikeWord(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 && latin(bytes.subarray(-65_536)).includes('word/document')
}

/** True for a whole web page, from its first line on. */
export function looksLikePage(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(latin(bytes.subarray(0, 2000)))
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
