const quotations = ['Quote', 'Intense Quote', 'Block Text', 'Quotations', 'Block Quotation', 'Zitat', 'Intensives Zitat', 'Citation', 'Citation intense', 'Cita', 'Cita destacada']
const sources = ['HTML Preformatted', 'Source Code', 'Code', 'Preformatted Text']

/** What mammoth is to make of styles that it does not know: paragraph styles, then those of letters. */
export const styleMap: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  ...quotations.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  ...sources.map((name) => `p[style-name='${name}'] => pre:separator('\\n')`),
  "p[style-name='caption'] => figcaption:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  "r[style-name='Verbatim Char'] => code",
  "r[style-name='HTML Code'] => code",
]
