import type { Exporter } from './exporter.ts'
import { handout } from './handout/index.ts'
import { html } from './html/index.ts'
import { notesPages } from './notes-pages/index.ts'
import { slidesPdf } from './slides-pdf/index.ts'

/** In the order in which they are written. */
export const exporters: readonly Exporter[] = [html, slidesPdf, handout, notesPages]
