import { extname, join, parse } from 'node:path'
import { readSettings } from '../options/read-settings.ts'
import type { OptionSources } from '../options/resolve.ts'
import { looksLikeWord, refuseForeign } from '../stages/read/foreign.ts'
import { openEssay, openProjectFile, type EssaySource } from './open-essay.ts'

/** An essay's bytes, what its path says about it, and the settings beside it. */
export interface Source {
  readonly bytes: Uint8Array
  /** Without extension; `null` for standard input. */
  readonly name: string | null
  /** Plain text is never read as Markdown. */
  readonly format: 'markdown' | 'text' | 'docx'
  readonly project: OptionSources['project']
}

/** @throws Failure where the essay or its `lectern.yml` cannot be read. */
export async function openSource(path: string, effects: EssaySource): Promise<Source> {
  const [bytes, project] = await Promise.all([openEssay(path, effects), openProjectFile(path, effects)])
  return {
    bytes,
    name: path === '-' ? null : parse(path).name,
    format: formatOf(bytes, path),
    project: project === null ? null : { ...readSettings(project.yaml, project.file), file: project.file },
  }
}

/** By the end of the name; standard input and names that say nothing, by the first bytes. */
function formatOf(bytes: Uint8Array, path: string): Source['format'] {
  refuseForeign(bytes, path)
  if (/^\.doc[xm]$/i.test(extname(path)) || looksLikeWord(bytes)) return 'docx'
  return /^\.te?xt$/i.test(extname(path)) ? 'text' : 'markdown'
}

/** The path of a file in the folder of a talk. */
export function outputPath(out: string, slug: string, file = ''): string {
  return join(out, slug, file)
}
