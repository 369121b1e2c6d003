/** What a PDF says about itself. */
export interface PdfInfo {
  readonly title: string
  readonly author?: string | null
}

/** Stands where the print wrote its dates: as long as these, and the same for every print. */
const fixedDate = "D:20000101000000+00'00'"

/**
 * Appends a new Info dictionary to a PDF that Chromium printed (an incremental update, ISO 32000-1, 7.5.6)
 * with Lectern as the creator, and overwrites the dates of the print, so that two prints of one page are
 * the same bytes. Everything else (tags, outline, links) stays as it is.
 *
 * @returns new bytes; the given ones where the PDF does not end in the plain cross-reference table that Chromium writes
 */
export function writePdfInfo(pdf: Uint8Array, info: PdfInfo): Uint8Array {
  const file = readTail(pdf)
  if (file === null) return pdf
  const { number, offset, trailer, table } = file
  const old = latin1(pdf.subarray(offset, offset + 4096))
  const end = old.indexOf('>>\nendobj')
  if (end < 0) return pdf

  const printed = old.slice(0, end).replace(/(\/(?:CreationDate|ModDate) \()D:\d{14}\+00'00'(?=\))/g, `$1${fixedDate}`)
  const producer = /\/Producer (\((?:\\.|[^\\)])*\))/s.exec(printed)?.[1]
  const entries = [
    `/Title ${textString(info.title)}`,
    ...(info.author ? [`/Author ${textString(info.author)}`] : []),
    `/Creator ${textString('Lectern')}`,
    ...(producer === undefined ? [] : [`/Producer ${producer}`]),
  ]
  const object = `${number} 0 obj\n<<${entries.join('\n')}>>\nendobj\n`
  const references = `xref\n${number} 1\n${tenDigits(pdf.length)} 00000 n \n`
  const ending = `trailer\n<<${trailer}\n/Prev ${table}>>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`
  return joined([pdf.subarray(0, offset), bytes(printed), pdf.subarray(offset + end), bytes(object + references + ending)])
}

interface Tail {
  /** Of the Info object, and its place in the file. */
  readonly number: number
  readonly offset: number
  /** The entries of the trailer, without `/Prev`. */
  readonly trailer: string
  /** Place of the last cross-reference table. */
  readonly table: number
}

function readTail(pdf: Uint8Array): Tail | null {
  const ending = latin1(pdf.subarray(-2048))
  const [, dictionary, start] = /trailer\s*<<((?:(?!trailer).)*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s.exec(ending) ?? []
  if (dictionary === undefined || start === undefined) return null
  const number = Number(/\/Info (\d+) 0 R/.exec(dictionary)?.[1])
  const table = Number(start)
  const offset = findObject(latin1(pdf.subarray(table)), number)
  return offset === null ? null : { number, offset, trailer: dictionary.replace(/\s*\/Prev \d+/, ''), table }
}

/** The place of an object by a cross-reference table: sections of a first number and a count, then 20 bytes an object. */
function findObject(text: string, number: number): number | null {
  let at = /^xref\s+/.exec(text)?.[0].length
  while (at !== undefined) {
    const section = /^(\d+) (\d+)\s*\n/.exec(text.slice(at, at + 40))
    if (section === null) return null
    const [head, first, count] = section
    at += head.length
    const index = number - Number(first)
    if (index >= 0 && index < Number(count)) return Number(text.slice(at + 20 * index, at + 20 * index + 10))
    at += 20 * Number(count)
  }
  return null
}

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else in UTF-16. */
function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

const tenDigits = (value: number): string => String(value).padStart(10, '0')

const latin1 = (content: Uint8Array): string => Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
