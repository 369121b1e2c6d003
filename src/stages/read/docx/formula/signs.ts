/** Signs over a letter, by the combining character that Word names. */
export const accents: Readonly<Record<string, string>> = {
  '\u0300': '\\grave', '\u0301': '\\acute', '\u0302': '\\widehat', '\u0303': '\\widetilde', '\u0304': '\\bar', '\u0305': '\\overline',
  '\u0306': '\\breve', '\u0307': '\\dot', '\u0308': '\\ddot', '\u030A': '\\mathring', '\u030C': '\\check', '\u0332': '\\underline', '\u20D6': '\\overleftarrow',
  '\u20D7': '\\vec', '\u20E1': '\\overleftrightarrow', '\u00AF': '\\bar', '^': '\\hat', '~': '\\tilde', '→': '\\vec',
}

/** Operators that stand before what they gather. */
export const naries: Readonly<Record<string, string>> = {
  '∑': '\\sum', '∏': '\\prod', '∐': '\\coprod', '∫': '\\int', '∬': '\\iint', '∭': '\\iiint', '∮': '\\oint', '∯': '\\oiint', '∰': '\\oiiint',
  '⋃': '\\bigcup', '⋂': '\\bigcap', '⋁': '\\bigvee', '⋀': '\\bigwedge', '⨁': '\\bigoplus', '⨂': '\\bigotimes', '⨀': '\\bigodot', '⨄': '\\biguplus', '⨆': '\\bigsqcup',
}

/** What encloses, where TeX calls it by another name. */
export const bars: Readonly<Record<string, string>> = {
  '{': '\\{', '}': '\\}', '|': '\\vert ', '‖': '\\Vert ', '⟨': '\\langle ', '⟩': '\\rangle ', '〈': '\\langle ', '〉': '\\rangle ', '⌊': '\\lfloor ', '⌋': '\\rfloor ',
  '⌈': '\\lceil ', '⌉': '\\rceil ', '(': '(', ')': ')', '[': '[', ']': ']', '/': '/', '\\': '\\backslash ',
}

/** Functions that TeX knows by name. */
export const functions: ReadonlySet<string> = new Set([
  'sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh', 'coth', 'exp', 'log', 'ln', 'lg', 'lim', 'max', 'min', 'sup', 'inf',
  'det', 'gcd', 'deg', 'dim', 'ker', 'hom', 'arg', 'Pr',
])
