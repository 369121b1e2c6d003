import { Failure } from '../../messages/report.ts'

/**
 * Bytes to text with `\n` line ends and without byte order mark: UTF-8, or UTF-16 with its mark.
 *
 * @throws Failure `binary-file` for anything else, `empty-essay` for white space.
 */
export function decode(bytes: Uint8Array, path: string): string {
  const text = decodeBytes(bytes)
  if (text === null || text.includes('\0')) {
    const reason = 'The file is not text that Lectern can read. Save the essay as Markdown or plain text, in UTF-8.'
    throw new Failure('binary-file', reason, { file: path })
  }
  if (text.trim() === '') {
    throw new Failure('empty-essay', 'The essay is empty. Write at least one paragraph.', { file: path })
  }
  return text.replace(/\r\n?/g, '\n')
}

function decodeBytes(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
