import type { Report } from '../../messages/report.ts'
import { decode } from './decode.ts'
import type { EssayFormat } from './file-format.ts'
import { noFrontMatter, readFrontMatter, type FrontMatter } from './front-matter.ts'
import { refuseBytes } from './refuse-large.ts'

/** A file as it lies on the disk. */
export interface EssayFile {
  readonly bytes: Uint8Array
  /** As the user gave it; for messages only. */
  readonly path: string
  /** File name without extension, or `null` for standard input. */
  readonly name: string | null
  readonly format: EssayFormat
}

/** A file whose front matter is known, so that options can be resolved before the essay is read. */
export interface DecodedEssay extends EssayFile {
  /** Decoded, front matter included; empty for Word files and web pages, which have no front matter. */
  readonly text: string
  readonly frontMatter: FrontMatter
}

/** @throws Failure `too-large`, `binary-file`, `empty-essay`, `invalid-yaml`. */
export function decodeEssay(file: EssayFile, report: Report): DecodedEssay {
  if (file.format !== 'docx') refuseBytes(file.bytes, file.path)
  if (file.format === 'docx' || file.format === 'html') return { ...file, text: '', frontMatter: noFrontMatter }
  const text = decode(file.bytes, file.path, { report })
  return { ...file, text, frontMatter: readFrontMatter(text, file.path) }
}
