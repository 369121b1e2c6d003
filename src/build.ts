import type { PrintBrowser } from './browser/browser.ts'
import type { Effects } from './effects/effects.ts'
import { load, type LoadOptions } from './effects/load.ts'
import { loadReveal } from './effects/load-reveal.ts'
import { openSource, outputPath } from './effects/source.ts'
import { exportAll, type Output } from './exporters/export-all.ts'
import type { ExportContext, Printer } from './exporters/exporter.ts'
import { exporters } from './exporters/index.ts'
import { overflowCheck } from './exporters/overflow.ts'
import { labelsFor } from './language/labels.ts'
import { Failure, type Report } from './messages/report.ts'
import { resolveOptions } from './options/resolve.ts'
import type { Flags, Options } from './options/schema.ts'
import { slugOf } from './options/slug.ts'
import { pipeline } from './pipeline.ts'
import { shareBrowser, type SharedBrowser } from './shared-browser.ts'
import { formatOf, decodeEssay } from './stages/read/index.ts'
import type { Rendered } from './trees/rendered.ts'

/** One essay to build. */
export interface BuildRequest {
  /** `-` is standard input. */
  readonly path: string
  /** Name of its folder in `out`; `null`: made of the title. */
  readonly slug: string | null
  /** Folders of other talks: a title that makes one of them is a Failure `same-slug`. */
  readonly taken: ReadonlySet<string>
  readonly flags: Flags
}

/** What a build needs of its surroundings. */
export interface BuildRun {
  readonly effects: Effects
  /** Aborted when the user stops the command. */
  readonly signal: AbortSignal
  /** Takes the essay's messages. */
  readonly report: Report
  /** Tells the user what is being done, such as "printing slides.pdf". */
  readonly progress: (step: string) => void
  /** Prints, also for other builds, and is not ended. Without it the build starts one of its own where it needs one. */
  readonly browser?: SharedBrowser
}

export interface WrittenFile {
  readonly path: string
  readonly bytes: number
}

export interface BuildResult {
  /** The folder with the talk. */
  readonly out: string
  readonly files: readonly WrittenFile[]
  readonly slides: number
  /** Of speech. */
  readonly words: number
  /** What `words` counts. */
  readonly unit: 'word' | 'character'
  readonly seconds: number
  /** Why something that was asked for is missing although the talk is there: no browser, say. */
  readonly failure: Failure | null
}

/**
 * Builds one essay: the talk first, then what is printed of it. Where printing fails the talk stays.
 *
 * @throws Failure where no talk is possible; then nothing was written.
 */
export async function buildEssay({ path, slug, taken, flags }: BuildRequest, run: BuildRun): Promise<BuildResult> {
  const { effects, report, progress, signal } = run
  progress('reading')
  const source = await openSource(path, effects)
  const decoded = decodeEssay({ ...source, path, format: formatOf(source.bytes, path) }, report)
  const { options, originOf } = resolveOptions({ flags, frontMatter: decoded.frontMatter, project: source.project }, report)
  const shared = run.browser ?? shareBrowser(options, (rule, reason) => report.add(rule, reason))
  try {
    // It starts while the essay is read.
    const browser = printsAnything(options) ? await shared.open() : null
    const loading: LoadOptions = { ...options, themeOrigin: (inside) => originOf(['theme', ...inside]) }
    const rendered = await pipeline(decoded, options, (essay) => load(essay, loading, effects, report), report)
    const folder = slug ?? slugOf(rendered.meta.title)
    if (taken.has(folder)) throw new Failure('same-slug', `The title makes the folder ${folder}, which another essay of this run has; give it a title of its own.`)

    const context: ExportContext = {
      labels: labelsFor(rendered.meta.lang),
      options,
      reveal: await loadReveal(effects),
      print: createPrinter(rendered, browser, report),
    }
    const wanted = exporters.filter(({ isWanted }) => isWanted(options))
    const { files, failure } = await exportAll(wanted, rendered, context, { begin: (file) => progress(`printing ${file}`), write: createWriter(outputPath(options.out, folder), effects, signal) })
    await mentionOlderPdfs(outputPath(options.out, folder), files, effects, report)
    const { words, unit, seconds } = rendered.meta
    return { out: outputPath(options.out, folder), files, slides: rendered.slides.length, words, unit, seconds, failure }
  } finally {
    if (run.browser === undefined) await shared.dispose()
  }
}

function printsAnything({ pdf, handout, notesPages }: Options): boolean {
  return pdf || notesPages || handout !== null
}

function createPrinter(rendered: Rendered, browser: PrintBrowser | Failure | null, report: Report): Printer {
  return async ({ html, title, checksSlides = false }) => {
    if (browser === null) throw new Error('nothing was to be printed')
    if (browser instanceof Failure) throw browser
    const { pdf, checked } = await browser.print(html, { ...rendered.size, ...(checksSlides ? { check: overflowCheck } : {}) })
    if (Array.isArray(checked)) reportOverflow(checked, rendered, report)
    const { writePdfInfo } = await import('./browser/pdf-info.ts')
    return writePdfInfo(pdf, { title, author: rendered.meta.authors.join(', ') })
  }
}

function reportOverflow(ids: readonly unknown[], { slides }: Rendered, report: Report): void {
  for (const { id, number, label, slide } of slides) {
    if (!ids.includes(id)) continue
    const line = /^\d+/.exec(String(slide.properties['dataLines'] ?? ''))?.[0]
    report.add('overflow', `Slide ${number} (“${label}”) holds more than fits; shorten it or start a new slide with ---.`, {
      place: line === undefined ? null : { line: Number(line) },
    })
  }
}

function createWriter(folder: string, effects: Effects, signal: AbortSignal): Output<WrittenFile>['write'] {
  return async (file, content) => {
    signal.throwIfAborted()
    const path = outputPath(folder, '', file)
    await effects.write(path, content)
    return { path, bytes: typeof content === 'string' ? new TextEncoder().encode(content).length : content.length }
  }
}

/** Somebody may hand out yesterday's PDFs of today's talk. */
async function mentionOlderPdfs(folder: string, files: readonly WrittenFile[], effects: Effects, report: Report): Promise<void> {
  const written = new Set(files.map(({ path }) => path))
  const older: string[] = []
  for (const { file } of exporters) {
    const path = outputPath(folder, '', file)
    if (!written.has(path) && (await effects.modified(path)) !== null) older.push(file)
  }
  if (older.length > 0) report.add('older-pdf', `${older.join(', ')} in ${folder} ${older.length === 1 ? 'is' : 'are'} older than the talk; build with --pdf, --handout or --notes-pages to renew.`)
}
