import type { Labels } from '../language/labels.ts'
import type { Options } from '../options/schema.ts'
import type { RevealFiles } from '../trees/assets.ts'
import type { Rendered } from '../trees/rendered.ts'

export interface PrintJob {
  readonly html: string
  readonly title: string
  /** Looks for slides on which something does not fit. */
  readonly checksSlides?: boolean
}

/** Prints a static document with title and authors in its metadata. */
export type Printer = (job: PrintJob) => Promise<Uint8Array>

export interface ExportContext {
  readonly labels: Labels
  readonly options: Pick<Options, 'pdf' | 'handout' | 'notesPages' | 'paper'>
  readonly reveal: RevealFiles
  readonly print: Printer
}

/** Composes one document from the slides. */
export interface Exporter {
  /** Its name in the output folder. */
  readonly file: string
  readonly isWanted: (options: ExportContext['options']) => boolean
  readonly write: (rendered: Rendered, context: ExportContext) => Promise<string | Uint8Array>
}
