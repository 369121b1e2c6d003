import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { createReport, type Report } from '../../../src/messages/report.ts'
import { decodeEssay, read, type EssayFile, type ReadSettings } from '../../../src/stages/read/index.ts'
import type { Essay } from '../../../src/trees/essay.ts'

/** Reads an essay as a build does, with the front matter as its only options. */
export async function readEssayFile(file: string): Promise<{ essay: Essay; report: Report }> {
  const name = basename(file)
  const report = createReport(name)
  const bytes = new Uint8Array(await readFile(file))
  const decoded = decodeEssay({ bytes, path: name, name: basename(file, extname(file)), format: extname(file) === '.txt' ? 'text' : 'markdown' }, report)
  return { essay: await read(decoded, settingsFrom(decoded.frontMatter.data), report), report }
}

/** Opens a file and reads it. */
export function readBytes(file: EssayFile, settings: ReadSettings, report: Report): Promise<Essay> {
  return read(decodeEssay(file, report), settings, report)
}

/** Reads text as an essay; the name is that of a file. */
export async function readString(text: string, format: 'markdown' | 'text', settings: ReadSettings = {}): Promise<{ essay: Essay; report: Report }> {
  const report = createReport('essay.md')
  const essay = await readBytes({ bytes: new TextEncoder().encode(text), path: 'essay.md', name: 'essay', format }, settings, report)
  return { essay, report }
}

function settingsFrom(data: unknown): ReadSettings {
  const keys = new Map<string, unknown>(Object.entries(data ?? {}))
  const text = (key: string): string | null => {
    const value = keys.get(key)
    return typeof value === 'string' ? value : null
  }
  const author = keys.get('author')
  return {
    title: text('title'),
    subtitle: text('subtitle'),
    author: Array.isArray(author) ? author.map(String) : null,
    date: text('date'),
    course: text('course'),
    lang: text('lang'),
  }
}
