import { Failure } from '../messages/report.ts'
import type { Rendered } from '../trees/rendered.ts'
import type { ExportContext, Exporter } from './exporter.ts'

/** Files that were written, and why others were not: no browser, say. */
export interface Exported<File> {
  readonly files: readonly File[]
  readonly failure: Failure | null
}

/** Where files go, by their names. */
export interface Output<File> {
  /** Something is about to be printed. */
  readonly begin: (file: string) => void
  readonly write: (file: string, content: string | Uint8Array) => Promise<File>
}

/**
 * The browser prints while the talk is composed; nothing is written before the talk is. What cannot be printed does not
 * keep the rest.
 *
 * @param exporters The talk's first.
 * @throws What is no Failure, after everything else has been written.
 */
export async function exportAll<File>(
  [talk, ...printed]: readonly Exporter[],
  rendered: Rendered,
  context: ExportContext,
  { begin, write }: Output<File>,
): Promise<Exported<File>> {
  if (talk === undefined) throw new Error('no exporter for the talk')
  const printing = Promise.allSettled(
    printed.map(async (exporter) => {
      begin(exporter.file)
      return { file: exporter.file, content: await exporter.write(rendered, context) }
    }),
  )
  const files = [await write(talk.file, await talk.write(rendered, context))]
  const reasons: Error[] = []
  for (const result of await printing) {
    if (result.status === 'fulfilled') files.push(await write(result.value.file, result.value.content))
    else reasons.push(result.reason instanceof Error ? result.reason : new Error(String(result.reason)))
  }
  // A fault of ours comes before a browser that does not work: nobody would look for it behind that.
  const fault = reasons.find((reason) => !(reason instanceof Failure))
  if (fault !== undefined) throw fault
  return { files, failure: reasons.find((reason) => reason instanceof Failure) ?? null }
}
