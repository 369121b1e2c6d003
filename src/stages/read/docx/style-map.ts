/** Prefix of everything that is not the author's. */
export const idPrefix = 'lectern-'
/** Prefix of the bookmark that says which paragraph an element is. */
export const paragraphMark = 'paragraph-'

/** Ids of the styles that a document is given before mammoth reads it; headings have their level behind. */
export const styleIds = {
  title: 'LecternTitle',
  heading: 'LecternHeading',
  quotation: 'LecternQuotation',
  code: 'LecternCode',
  caption: 'LecternCaption',
  formula: 'LecternFormula',
  inlineFormula: 'LecternInlineFormula',
  letters: 'LecternLetters',
} as const

/** Class of a formula in mammoth's HTML. */
export const formulaClass = 'formula'

/** What mammoth is to make of them. */
export const styleMap: readonly string[] = [
  `p.${styleIds.title} => h1:fresh`,
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${styleIds.heading}${level} => h${level}:fresh`),
  `p.${styleIds.quotation} => blockquote > p:fresh`,
  `p.${styleIds.code} => pre:separator('\\n')`,
  `p.${styleIds.caption} => figcaption:fresh`,
  `p.${styleIds.formula} => pre.${formulaClass}:fresh`,
  `r.${styleIds.inlineFormula} => code.${formulaClass}`,
  `r.${styleIds.letters} => code`,
]
