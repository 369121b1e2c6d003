import { stopWords } from './en/stop-words.ts'
import { countWords } from './words.ts'

/** Where nothing speaks for another language. */
export const fallback = 'en'
/** Shorter texts say too little: their script decides. */
export const fewestWords = 50
/** Share of English function words above which nothing else is possible; English prose has .4 to .6, its neighbours under .15. */
const surelyEnglish = 0.3

/** Scripts that stand for one language; the first match decides. */
const scripts: readonly (readonly [pattern: RegExp, lang: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
]
/** Letters that one way of writing Chinese has and the other has not, among its commonest. */
const traditional = /[這個們為對與來說會還沒國學時過後從發經業實點門問關間東車長]/gu
const simplified = /[这个们为对与来说会还没国学时过后从发经业实点门问关间东车长]/gu

const shared: readonly (readonly [pattern: RegExp, lang: (text: string) => string])[] = [
  [/\p{Script=Han}/gu, (text) => ((text.match(traditional)?.length ?? 0) > (text.match(simplified)?.length ?? 0) ? 'zh-Hant' : 'zh')],
  [/\p{Script=Cyrillic}/gu, (text) => (/[іїєґ]/iu.test(text) ? 'uk' : 'ru')],
  [/\p{Script=Arabic}/gu, (text) => (/[ٹڈڑںےہ]/u.test(text) ? 'ur' : /[پچژگ]/u.test(text) ? 'fa' : 'ar')],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
]

/**
 * The language of a text, as a BCP 47 tag: by its script where that decides, as English where its small words say so,
 * else by trigrams (franc), which are loaded only then. Short texts count as English unless their script says otherwise.
 */
export async function detectLanguage(text: string): Promise<string> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return fallback
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / letters
  // Japanese mixes three scripts, and a text about a language quotes it.
  for (const [pattern, lang] of scripts) if (share(pattern) > (lang === 'ja' ? 0.15 : 0.4)) return lang
  const script = shared.find(([pattern]) => share(pattern) > 0.4)
  const byScript = script?.[1](text) ?? fallback
  const sample = sampleOf(text)
  const sure = script === undefined ? englishShare(sample) > surelyEnglish : byScript.startsWith('zh') || surelyRussian(sample)
  if (sure || countWords(text) < fewestWords) return byScript
  const { franc } = await import('franc-min')
  const found = franc(sample)
  return found === 'und' ? byScript : (Intl.getCanonicalLocales(found)[0] ?? byScript)
}

const pieces = 8
const pieceLength = 250

/** Evenly spread, so that a quotation or a foreign title does not decide; as much as franc looks at. */
function sampleOf(text: string): string {
  if (text.length <= pieces * pieceLength) return text
  const step = (text.length - pieceLength) / (pieces - 1)
  return Array.from({ length: pieces }, (_, i) => text.slice(Math.round(i * step), Math.round(i * step) + pieceLength)).join(' ')
}

/** Trigrams take short Russian texts for Bulgarian, which lacks these letters; what writes them too has letters of its own. */
function surelyRussian(text: string): boolean {
  return /[ыэ]/iu.test(text) && !/[әғқңөұүһіїєґўјљњ]/iu.test(text)
}

function englishShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => stopWords.has(word)).length / Math.max(1, words.length)
}
