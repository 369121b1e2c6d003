/** A document that mammoth reads whole, and what is not going to be in it. */
export interface Prepared {
  readonly xml: string
  readonly comments: number
  /** Stretches of text that were deleted while changes were tracked. */
  readonly deletions: number
}

/** Name of the bookmark before what was a formula. */
export const formulaMark = 'lectern-formula'

/** Formulas become their letters behind a bookmark, text boxes that only new programs show become old ones. */
export function prepare(document: string): Prepared {
  const xml = replaceWhole(replaceWhole(document.replace(/<\/?m:oMathPara(?:\s[^>]*)?>/g, ''), 'm:oMath', (_, inner) => formulaRun(inner)), 'mc:AlternateContent', (whole, inner) =>
    inner.includes('<mc:Fallback') ? whole : (oldTextBox(inner) ?? whole),
  )
  return { xml, comments: count(document, /<w:commentReference\b/g), deletions: count(document, /<w:(?:del|moveFrom)\b[^>]*[^/]>(?=\s*<w:r\b)/g) }
}

/** Elements with their ends. Where one has no end the document is broken, and a search for it might take for ever. */
function replaceWhole(xml: string, name: string, change: (whole: string, inner: string) => string): string {
  if (count(xml, new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g')) !== count(xml, new RegExp(`</${name}>`, 'g'))) return xml
  return xml.replace(new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}>`, 'g'), change)
}

function formulaRun(formula: string): string {
  const letters = Array.from(formula.matchAll(/<m:t\b[^>]*>([^<]*)<\/m:t>/g), ([, text]) => text ?? '').join('')
  return `<w:bookmarkStart w:id="0" w:name="${formulaMark}"/><w:r><w:t xml:space="preserve">${letters}</w:t></w:r>`
}

function oldTextBox(choice: string): string | null {
  const box = /<w:txbxContent\b[^]*<\/w:txbxContent>/.exec(choice)?.[0]
  return box === undefined ? null : `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box}</v:textbox></v:shape></w:pict>`
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
