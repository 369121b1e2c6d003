const digits = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' } as const

/** `H<sub>2</sub>O` and `code<sup>29</sup>` must not become `H2O` and `code29`; anything but digits stays as it is. */
export function raiseDigits(text: string, element: keyof typeof digits): string {
  return /^\d+$/.test(text.trim()) ? text.trim().replace(/\d/g, (digit) => digits[element][Number(digit)] ?? digit) : text
}
