import { basename, extname } from 'node:path'
import { createNodeEffects } from '../../src/effects/node.ts'
import { load, type LoadOptions } from '../../src/effects/load.ts'
import { createReport, type Report } from '../../src/messages/report.ts'
import { resolveOptions } from '../../src/options/resolve.ts'
import type { Flags } from '../../src/options/schema.ts'
import { pipeline } from '../../src/pipeline.ts'
import { formatOf, decodeEssay } from '../../src/stages/read/index.ts'
import type { Rendered } from '../../src/trees/rendered.ts'

export interface Talk {
  readonly rendered: Rendered
  readonly report: Report
}

/** The real pipeline with the real theme and fonts, from bytes to slides. */
export async function talkOf(bytes: Uint8Array, path = 'essay.md', flags: Flags = {}): Promise<Talk> {
  const report = createReport(path)
  const effects = createNodeEffects()
  const decoded = decodeEssay({ bytes, path, name: basename(path, extname(path)), format: formatOf(bytes, path) }, report)
  const { options, originOf } = resolveOptions({ flags, frontMatter: decoded.frontMatter, project: null }, report)
  const loading: LoadOptions = { ...options, themeOrigin: (inside) => originOf(['theme', ...inside]) }
  return { rendered: await pipeline(decoded, options, (essay) => load(essay, loading, effects, report), report), report }
}

export function talkOfText(text: string, path?: string, flags?: Flags): Promise<Talk> {
  return talkOf(new TextEncoder().encode(text), path, flags)
}
