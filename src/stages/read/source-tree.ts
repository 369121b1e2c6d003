import type { Root } from 'mdast'
import type { Report } from '../../messages/report.ts'
import type { DecodedEssay } from './decode-essay.ts'

/** A file, parsed: what any format becomes before all formats go one road. */
export interface SourceTree {
  readonly root: Root
  /** What the file says of itself; weaker than what the author writes as options. */
  readonly about: {
    readonly title?: string | null
    readonly authors?: readonly string[]
    readonly lang?: string | null
    /** Languages that programs wrote into the file, likeliest first: weaker than what the text is found to be. */
    readonly languages?: readonly string[]
    readonly subtitle?: string | null
    readonly date?: string | null
  }
}

/** Reads one format. `keepsCruft`: what surrounds the main content of a web page stays. */
export type Reader = (file: DecodedEssay, report: Report, keepsCruft: boolean) => SourceTree | Promise<SourceTree>
