import { labelsFor } from './language/labels.ts'
import { packFor } from './language/index.ts'
import type { Report } from './messages/report.ts'
import type { Options } from './options/schema.ts'
import { analyse } from './stages/analyse/index.ts'
import { arrange } from './stages/arrange/index.ts'
import { compose } from './stages/compose/index.ts'
import { outline } from './stages/outline/index.ts'
import { read, type DecodedEssay } from './stages/read/index.ts'
import { render } from './stages/render/index.ts'
import type { Assets } from './trees/assets.ts'
import type { Essay } from './trees/essay.ts'
import type { Rendered } from './trees/rendered.ts'

export { decodeEssay, formatOf, type DecodedEssay, type EssayFile } from './stages/read/index.ts'

/** The one effect in the middle: everything outside the essay, brought into memory. */
export type Load = (essay: Essay) => Promise<Assets>

const sizes = { '16:9': { width: 1280, height: 720 }, '4:3': { width: 960, height: 720 } } as const

/** An essay becomes a talk. */
export async function pipeline(decoded: DecodedEssay, options: Options, load: Load, report: Report): Promise<Rendered> {
  const essay = await read(decoded, options, report)
  const assets = await load(essay)
  const analysis = analyse(essay, packFor(essay.lang), options)
  const sections = outline(essay, analysis, report)
  const talk = compose(sections, analysis, essay, options)

  const size = sizes[options.aspect]
  const arranged = arrange(talk, analysis, options, { size, widths: assets.theme.widths, essay, assets, report })
  return render({ talk: arranged, essay, analysis, assets, labels: labelsFor(essay.lang), size })
}
