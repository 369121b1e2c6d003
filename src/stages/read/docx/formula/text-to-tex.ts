const escapes: Readonly<Record<string, string>> = {
  '\\': '\\backslash ', '{': '\\{', '}': '\\}', '$': '\\$', '%': '\\%', '#': '\\#', '&': '\\&', _: '\\_', '^': '\\hat{}', '~': '\\sim ', '′': '\\prime ', '″': '\\prime\\prime ',
  '−': '-', '…': '\\ldots ', '⋯': '\\cdots ', '·': '\\cdot ', '×': '\\times ', '÷': '\\div ', '±': '\\pm ', '∓': '\\mp ', '∗': '*', '⋅': '\\cdot ', '∣': '\\mid ', '∥': '\\parallel ',
  '\u00A0': '\\ ', '\u2003': '\\quad ', '\u2002': '\\enspace ', '\u2009': '\\, ', '\u200A': '\\, ', '\u2005': '\\: ', '\u2004': '\\: ', '\u205F': '\\: ', ' ': '\\ ',
}
const inText: Readonly<Record<string, string>> = { '\\': '\\textbackslash ', '^': '\\textasciicircum ', '~': '\\textasciitilde ', ' ': ' ' }
/** Function application, invisible times and commas, joiners: they say nothing to the eye. */
const unseen = /[\u2061-\u2064\u200B\u2060]/g

/** Characters as TeX in mathematics or in `\text{}`. */
export function textToTex(text: string, mode: 'math' | 'text' = 'math'): string {
  return Array.from(text.replace(unseen, ''), (sign) => (mode === 'text' ? (inText[sign] ?? (/[{}$%#&_]/.test(sign) ? `\\${sign}` : sign)) : (escapes[sign] ?? sign))).join('')
}
