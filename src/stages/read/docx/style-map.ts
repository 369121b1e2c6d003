import { ids } from './prepare.ts'

/** Names of elements for formulas, in a line and on their own. */
export const formulaElements = { inline: 'lectern-formula', display: 'lectern-display' } as const

/** What mammoth is to make of what `prepare` has recognised. */
export const styleMap: readonly string[] = [
  `p.${ids.title} => h1:fresh`,
  ...(['subtitle', 'author', 'date'] as const).map((kind) => `p.${ids[kind]} => p.${kind}:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p.${ids.heading}${depth} => h${depth}:fresh`),
  `p.${ids.quotation} => blockquote > p:fresh`,
  `p.${ids.code} => pre:separator('\\n')`,
  `p.${ids.caption} => figcaption:fresh`,
  `r.${ids.letters} => code`,
  `r.${ids.formula} => ${formulaElements.inline}:fresh`,
  `r.${ids.display} => ${formulaElements.display}:fresh`,
]
