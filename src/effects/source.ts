import { join, parse } from 'node:path'
import { readSettings } from '../options/read-settings.ts'
import type { OptionSources } from '../options/resolve.ts'
import { openEssay, openProjectFile, type EssaySource } from './open-essay.ts'

/** An essay's bytes, its name, and the settings beside it. */
export interface Source {
  readonly bytes: Uint8Array
  /** Without extension; `null` for standard input. */
  readonly name: string | null
  readonly project: OptionSources['project']
}

/** @throws Failure where the essay or its `lectern.yml` cannot be read. */
export async function openSource(path: string, effects: EssaySource): Promise<Source> {
  const [bytes, project] = await Promise.all([openEssay(path, effects), openProjectFile(path, effects)])
  return {
    bytes,
    name: path === '-' ? null : parse(path).name,
    project: project === null ? null : { ...readSettings(project.yaml, project.file), file: project.file },
  }
}

/** The path of a file in the folder of a talk. */
export function outputPath(out: string, slug: string, file = ''): string {
  return join(out, slug, file)
}
