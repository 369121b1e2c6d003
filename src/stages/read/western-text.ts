/** Letters and signs that western European texts in Windows-1252 have beyond ASCII; of others the encoding is not certain. */
const usual = /^[\t\n\f\r -~\u00a0À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŒœŠšŽžŸ€‚„…‘’“”•–—™«»¡¿§©®°·†‡‰‹›²³½¼¾£´]*$/u
/** Signs inside a word are letters of another encoding. */
const signInWord = /\p{L}[¡¿§©®°·†‡‰‹›²³½¼¾£•™„‚]\p{L}/u
/** Words of three such letters in a row are in another alphabet. */
const otherAlphabet = /[À-ÿ]{3}/u

/** What Windows-1252 has from 0x80 to 0x9F; five of them are no characters. */
const high = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/** Bytes as Windows-1252. Node 20 decodes them as ISO-8859-1 under either name, which has no quotation marks. */
export function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\x80-\x9f]/g, (sign) => high.charAt(sign.charCodeAt(0) - 0x80))
}

/** Bytes as Windows-1252, where they are that without much doubt; else `null`. */
export function westernText(bytes: Uint8Array): string | null {
  const text = windows1252(bytes)
  const isMostlyPlain = count(text, /[A-Za-z]/g) >= 3 * count(text, /[À-ÿŒœŠšŽžŸ]/g)
  const isWestern = isMostlyPlain && usual.test(text) && !signInWord.test(text) && !otherAlphabet.test(text) && !(/[ìòÌÒ]/.test(text) && /[øØ]/.test(text))
  return isWestern ? text : null
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
