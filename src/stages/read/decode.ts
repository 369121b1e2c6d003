import { Failure, type Report } from '../../messages/report.ts'
import { westernText, windows1252 } from './western-text.ts'

interface Expectation {
  /** Learns when the encoding had to be guessed. */
  readonly report?: Report
  /** What the file says of itself, where it is not UTF-8. */
  readonly declared?: string | null
}

/**
 * Bytes to text with `\n` line ends and without byte order mark: UTF-8, UTF-16 with its mark, what the file declares,
 * or Windows-1252 where nothing else is likely.
 *
 * @throws Failure `binary-file` for anything else, `empty-essay` for white space.
 */
export function decode(bytes: Uint8Array, path: string, { report, declared = null }: Expectation = {}): string {
  const text = decodeAs(encodingOf(bytes), bytes) ?? decodeAs(declared, bytes) ?? guessed(bytes, report)
  if (text === null || text.includes('\0')) {
    const reason = 'The file is not text that Lectern can read. Save the essay as Markdown or plain text, in UTF-8.'
    throw new Failure('binary-file', reason, { file: path })
  }
  if (text.trim() === '') {
    throw new Failure('empty-essay', 'The essay is empty. Write at least one paragraph.', { file: path })
  }
  // Form feeds, joiners of words and hyphens that may break them are for printers. Lines stay those of the file.
  return text.replace(/\r\n?/g, '\n').replace(/\f/g, ' ').replace(/[\u00ad\u2060\ufeff]/g, '')
}

/** The encoding that a web page names in its head; `null` where it names none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null
}

/** Nine in ten letters beyond ASCII are UTF-8: so is the file, and somebody's paste is not. */
const mostlyUtf8 = 9

function guessed(bytes: Uint8Array, report: Report | undefined): string | null {
  const utf8 = new TextDecoder().decode(bytes)
  const broken = utf8.match(/\ufffd+/g)?.length ?? 0
  if ((utf8.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) >= mostlyUtf8 * broken) {
    const line = utf8.slice(0, utf8.indexOf('\ufffd')).split(/\r\n?|\n/).length
    report?.add('guessed-encoding', `${broken === 1 ? 'A sign here is' : `${broken} signs from here on are`} not in UTF-8, as the rest of the file is, and cannot be read (\ufffd); write ${broken === 1 ? 'it' : 'them'} again.`, { place: { line } })
    return utf8
  }
  const text = westernText(bytes)
  if (text !== null) report?.add('guessed-encoding', 'The file is not in UTF-8 and was read as Windows-1252; if letters such as ä or é are wrong on the slides, save it in UTF-8.')
  return text
}

function decodeAs(encoding: string | null, bytes: Uint8Array): string | null {
  if (encoding === null) return null
  if (/^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|(?:us-)?ascii)$/i.test(encoding)) return windows1252(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
