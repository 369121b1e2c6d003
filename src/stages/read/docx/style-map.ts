import { formulaElements, ids, pictureElement } from './names.ts'

/** What mammoth is to make of what `prepare` has recognised. */
export const styleMap: readonly string[] = [
  `p.${ids.title} => h1:fresh`,
  ...(['subtitle', 'author', 'date'] as const).map((kind) => `p.${ids[kind]} => p.${kind}:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p.${ids.heading}${depth} => h${depth}:fresh`),
  `p.${ids.quotation} => blockquote > p:fresh`,
  `p.${ids.code} => pre:separator('\\n')`,
  `p.${ids.caption} => figcaption:fresh`,
  `r.${ids.letters} => code`,
  `r.${ids.picture} => ${pictureElement}:fresh`,
  `r.${ids.formula} => ${formulaElements.inline}:fresh`,
  `r.${ids.display} => ${formulaElements.display}:fresh`,
]
