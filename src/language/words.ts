/** Scripts written without spaces, where two characters take about as long to say as one English word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー〆ｰ\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const spaced = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,\u00AD\u200C\u2060-](?=[\p{L}\p{N}]))*/gu

/** Words as a speaker counts them: "full-scale" and "$1,500" are one; in scripts without spaces two characters are one. */
export function countWords(text: string): number {
  const { characters, words } = tally(text)
  return words + Math.ceil(characters / 2)
}

/** Languages whose texts people measure in characters, not in words. */
const inCharacters = /^(?:zh|ja|yue)(?:-|$)/iu

/** What a text of this language is measured in. */
export function unitOf(lang: string): 'word' | 'character' {
  return inCharacters.test(lang) ? 'character' : 'word'
}

/** Characters as a Chinese or Japanese teacher counts them: without spaces and punctuation; a foreign word is one. */
export function countCharacters(text: string): number {
  const { characters, words } = tally(text)
  return words + characters
}

/** Characters of scripts without spaces, and words of the others. */
function tally(text: string): { readonly characters: number; readonly words: number } {
  const characters = text.match(unspaced)?.length ?? 0
  const rest = characters === 0 ? text : text.replace(unspaced, ' ')
  return { characters, words: rest.match(spaced)?.length ?? 0 }
}

/** The words of a text, lower-cased, for comparing sentences. */
export function contentWords(text: string, stopWords: ReadonlySet<string>): string[] {
  return wordsOf(text.toLowerCase()).filter((word) => word.length > 1 && !stopWords.has(word))
}

/** ICU's dictionaries, slow to ask, are needed only where nothing separates words. */
function wordsOf(text: string): string[] {
  if (text.search(unspaced) === -1) return text.match(spaced) ?? []
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment)
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
