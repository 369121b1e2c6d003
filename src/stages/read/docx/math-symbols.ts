/** Signs that mean something to TeX, or that its fonts have under a name only. */
export const symbols: Readonly<Record<string, string>> = {
  '\\': '\\backslash ', '{': '\\{', '}': '\\}', '$': '\\$', '&': '\\&', '#': '\\#', '^': '\\hat{\\ }', '_': '\\_', '%': '\\%', '~': '\\sim ',
  '\u2061': '', '\u2062': '', '\u2063': '', '\u2064': '', '\u200b': '', '\u00a0': '\\ ', '\u2009': '\\,', '\u2003': '\\quad ',
  '∞': '\\infty ', '∂': '\\partial ', '∇': '\\nabla ', '∆': '\\Delta ', 'ℏ': '\\hbar ', 'ℓ': '\\ell ', '′': "'", '″': "''", '‴': "'''",
  '−': '-', '⋅': '\\cdot ', '·': '\\cdot ', '×': '\\times ', '÷': '\\div ', '±': '\\pm ', '∓': '\\mp ', '∗': '*', '∘': '\\circ ',
  '≤': '\\le ', '≥': '\\ge ', '≠': '\\ne ', '≈': '\\approx ', '≡': '\\equiv ', '∝': '\\propto ', '≪': '\\ll ', '≫': '\\gg ',
  '→': '\\to ', '←': '\\leftarrow ', '↔': '\\leftrightarrow ', '⇒': '\\Rightarrow ', '⇐': '\\Leftarrow ', '⇔': '\\Leftrightarrow ', '↦': '\\mapsto ',
  '∈': '\\in ', '∉': '\\notin ', '∋': '\\ni ', '⊂': '\\subset ', '⊆': '\\subseteq ', '⊃': '\\supset ', '⊇': '\\supseteq ', '∪': '\\cup ', '∩': '\\cap ', '∅': '\\emptyset ', '∖': '\\setminus ',
  '∀': '\\forall ', '∃': '\\exists ', '∄': '\\nexists ', '¬': '\\neg ', '∧': '\\wedge ', '∨': '\\vee ', '⊕': '\\oplus ', '⊗': '\\otimes ', '⊥': '\\perp ',
  '…': '\\dots ', '⋯': '\\cdots ', '⋮': '\\vdots ', '⋱': '\\ddots ', '°': '^{\\circ}', '√': '\\surd ',
}

/** Signs of sums, products and integrals. */
export const largeOperators: Readonly<Record<string, string>> = {
  '∑': '\\sum', '∏': '\\prod', '∐': '\\coprod', '∫': '\\int', '∬': '\\iint', '∭': '\\iiint', '∮': '\\oint', '∯': '\\oiint', '∰': '\\oiiint',
  '⋃': '\\bigcup', '⋂': '\\bigcap', '⋁': '\\bigvee', '⋀': '\\bigwedge', '⨁': '\\bigoplus', '⨂': '\\bigotimes', '⨀': '\\bigodot', '⨄': '\\biguplus', '⨆': '\\bigsqcup',
}

/** Brackets that grow. */
export const delimiters: Readonly<Record<string, string>> = {
  '(': '(', ')': ')', '[': '[', ']': ']', '{': '\\{', '}': '\\}', '|': '|', '∣': '|', '‖': '\\|', '∥': '\\|', '/': '/', '\\': '\\backslash ',
  '⟨': '\\langle ', '⟩': '\\rangle ', '〈': '\\langle ', '〉': '\\rangle ', '<': '\\langle ', '>': '\\rangle ', '⌊': '\\lfloor ', '⌋': '\\rfloor ', '⌈': '\\lceil ', '⌉': '\\rceil ',
  '↑': '\\uparrow ', '↓': '\\downarrow ',
}

/** Accents by their combining signs: over one letter, and over more. */
export const accents: Readonly<Record<string, readonly [string, string]>> = {
  '\u0302': ['\\hat', '\\widehat'], '^': ['\\hat', '\\widehat'], '\u0303': ['\\tilde', '\\widetilde'], '~': ['\\tilde', '\\widetilde'],
  '\u0304': ['\\bar', '\\overline'], '\u0305': ['\\bar', '\\overline'], '¯': ['\\bar', '\\overline'], '\u20d7': ['\\vec', '\\overrightarrow'], '→': ['\\vec', '\\overrightarrow'], '\u20d6': ['\\overleftarrow', '\\overleftarrow'], '\u20e1': ['\\overleftrightarrow', '\\overleftrightarrow'],
  '\u0307': ['\\dot', '\\dot'], '\u0308': ['\\ddot', '\\ddot'], '\u20db': ['\\dddot', '\\dddot'], '\u030c': ['\\check', '\\widecheck'], '\u0306': ['\\breve', '\\breve'], '\u0301': ['\\acute', '\\acute'], '\u0300': ['\\grave', '\\grave'], '\u030a': ['\\mathring', '\\mathring'], '\u0332': ['\\underline', '\\underline'],
}

/** Brackets above and below, arrows among them. */
export const brackets: Readonly<Record<string, string>> = {
  '⏟': '\\underbrace', '⏞': '\\overbrace', '⏠': '\\overgroup', '⏡': '\\undergroup', '\u20d7': '\\overrightarrow',
}

/** Functions that TeX knows by their names. */
export const functions: ReadonlySet<string> = new Set([
  ...['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh', 'coth', 'exp', 'log', 'ln', 'lg'],
  ...['arg', 'deg', 'det', 'dim', 'gcd', 'hom', 'inf', 'ker', 'lim', 'liminf', 'limsup', 'max', 'min', 'Pr', 'sup'],
])

/** Those that have their limits below them. */
export const withLimits: ReadonlySet<string> = new Set(['det', 'gcd', 'inf', 'lim', 'liminf', 'limsup', 'max', 'min', 'Pr', 'sup'])
