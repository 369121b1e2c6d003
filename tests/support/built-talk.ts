import { readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildEssay } from '../../src/build.ts'
import { createNodeEffects } from '../../src/effects/node.ts'
import { createReport } from '../../src/messages/report.ts'
import pageStyle from '../../src/exporters/page.css?raw'
import type { Flags } from '../../src/options/schema.ts'
import type { Rendered } from '../../src/trees/rendered.ts'
import { talkOf } from './build.ts'

const content = join(import.meta.dirname, '..', '..', 'content')

/** The paths of the sample essays, by their names. */
export const samples: ReadonlyMap<string, string> = new Map(
  readdirSync(content)
    .filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
    .map((name) => [parse(name).name, join(content, name)]),
)

export interface BuiltTalk {
  /** `file://…/index.html` */
  readonly address: string
  readonly folder: string
  /** What the files were made of. */
  readonly rendered: Rendered
  /** Messages about the essay, as `rule: reason`. */
  readonly messages: readonly string[]
}

/** Builds an essay as the command does, into a folder of its own in `out`. */
export async function buildTalk(path: string, out: string, flags: Flags = {}): Promise<BuiltTalk> {
  const built = await buildFiles(path, out, flags)
  const { rendered } = await talkOf(new Uint8Array(readFileSync(path)), path, flags)
  return { ...built, rendered }
}

/** The same, where only the files matter. */
export async function buildFiles(path: string, out: string, flags: Flags = {}): Promise<Omit<BuiltTalk, 'rendered'>> {
  if (pageStyle === '') throw new Error('Style sheets are empty: vitest.config.ts needs `css: true`.')
  const report = createReport(path)
  const run = { effects: createNodeEffects(), signal: new AbortController().signal, report, progress: () => undefined }
  const result = await buildEssay({ path, slug: parse(path).name, taken: new Set(), flags: { ...flags, out } }, run)
  if (result.failure !== null) throw result.failure
  return {
    address: pathToFileURL(join(result.out, 'index.html')).href,
    folder: result.out,
    messages: report.messages.map(({ ruleId, reason }) => `${ruleId ?? ''}: ${reason}`),
  }
}
