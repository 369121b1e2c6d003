import type { Labels } from '../language/labels.ts'
import type { Options } from '../options/schema.ts'
import type { RevealFiles } from '../trees/assets.ts'
import type { Rendered } from '../trees/rendered.ts'

/** A file of a built talk, by its name in the output folder. */
export interface OutputFile {
  readonly name: string
  readonly content: string | Uint8Array
}

export interface PrintJob {
  readonly html: string
  readonly title: string
  /** Name in the output folder. */
  readonly file: string
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
  readonly name: string
  readonly isWanted: (options: ExportContext['options']) => boolean
  readonly write: (rendered: Rendered, context: ExportContext) => Promise<OutputFile>
}
