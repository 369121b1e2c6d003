import type { TextRole, Widths } from '../trees/assets.ts'

const weightless = /[\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const fullWidth = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF01-\uFF60]/u

/** Advance in em of a character that no font of the theme has: what the reader's machine is likely to show. */
function guess(character: string): number {
  if (weightless.test(character)) return 0
  return fullWidth.test(character) ? 1 : 0.6
}

/**
 * Measures with the advances of the fonts in use, without kerning. Letter spacing is added by who knows the style: the kinds.
 *
 * @param advance Advance in em of a code point in a role; `null` where no font has it.
 */
export function createWidths(advance: (codePoint: number, role: TextRole) => number | null): Widths {
  const known = new Map<TextRole, Map<string, number>>()
  return (text, role, size) => {
    const widths = known.get(role) ?? new Map<string, number>()
    known.set(role, widths)
    let sum = 0
    for (const character of text) {
      let width = widths.get(character)
      if (width === undefined) {
        width = advance(character.codePointAt(0) ?? 0, role) ?? guess(character)
        widths.set(character, width)
      }
      sum += width
    }
    return sum * size
  }
}
