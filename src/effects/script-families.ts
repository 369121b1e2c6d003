import { scriptOf } from '../language/script.ts'

/** A family that Lectern adds to those of a theme, for characters that no theme can be asked to have. */
export interface ScriptFamily {
  readonly name: string
  /** The fontsource package: a dependency of Lectern, or to be installed by who needs it. */
  readonly package: string
  /** ISO 15924; `null` where it has no script of its own. */
  readonly script: string | null
  /** What a message calls its characters. */
  readonly letters: string
  readonly covers: (character: string) => boolean
  /** Whether its punctuation goes before that of the theme's family: quotation marks and dashes of East Asia are wide. */
  readonly leads: boolean
  /** What of the advance of a letter is left where it joins others, measured on essays: 98 of 100 lines are no longer. */
  readonly joined: number
  /** Whether its files are cut to the characters in use: they are large, and only a few characters are ever wanted. */
  readonly trimmed: boolean
}

const staticFamily = (name: string, letters: string, covers: RegExp, script: string | null = null): ScriptFamily => ({
  name,
  script,
  package: `@fontsource/${idOf(name)}`,
  letters,
  covers: (character) => covers.test(character),
  leads: false,
  joined: 1,
  trimmed: false,
})

const arabicLetters = /\p{scx=Arabic}/u
/** Its letters are whole glyphs: fonts that put them together from strokes and dots leave PDFs that nobody can search. */
const naskh: ScriptFamily = { ...staticFamily('Scheherazade New', 'Arabic', arabicLetters, 'Arab'), joined: 0.88 }
const nastaliq: ScriptFamily = { ...staticFamily('Noto Nastaliq Urdu', 'Urdu', arabicLetters, 'Arab'), joined: 0.71 }

const eastAsian = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u
/** Of its thousands of letters a talk has some hundreds. */
const eastAsianFont = (name: string, letters: string): ScriptFamily => ({ ...staticFamily(name, letters, eastAsian), trimmed: true })
const japanese = eastAsianFont('Noto Sans JP', 'Japanese')
const korean = eastAsianFont('Noto Sans KR', 'Korean')
const simplified = eastAsianFont('Noto Sans SC', 'Chinese')
const traditional = eastAsianFont('Noto Sans TC', 'Chinese')

const others: readonly ScriptFamily[] = [
  staticFamily('Noto Sans Hebrew', 'Hebrew', /\p{scx=Hebrew}/u, 'Hebr'),
  staticFamily('Noto Sans Thai', 'Thai', /\p{scx=Thai}/u, 'Thai'),
  staticFamily('Noto Sans Bengali', 'Bengali', /\p{scx=Bengali}/u, 'Beng'),
  staticFamily('Noto Sans Tamil', 'Tamil', /\p{scx=Tamil}/u, 'Taml'),
  staticFamily('Noto Sans Telugu', 'Telugu', /\p{scx=Telugu}/u, 'Telu'),
  staticFamily('Noto Sans Armenian', 'Armenian', /\p{scx=Armenian}/u, 'Armn'),
  staticFamily('Noto Sans Georgian', 'Georgian', /\p{scx=Georgian}/u, 'Geor'),
  staticFamily('Noto Sans Devanagari', 'Devanagari', /\p{scx=Devanagari}/u, 'Deva'),
]

const emoji: ScriptFamily = { ...staticFamily('Noto Emoji', 'emoji', /\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u), trimmed: true }
/** Arrows, mathematics, check marks, boxes, superscripts; and letters that nothing else has. */
const symbols: ScriptFamily = { ...staticFamily('DejaVu Sans', 'symbols', /./u), trimmed: true }
const moreEmoji: ScriptFamily = { ...emoji, covers: (character) => /\p{Extended_Pictographic}/u.test(character) }

/**
 * The families that may be needed beside those of a theme, the first that has a character first. One script can be
 * several languages': then that of the talk decides how its letters look.
 *
 * @param lang BCP 47
 * @param characters All characters of the talk.
 */
export function scriptFamilies(lang: string, characters: string): readonly ScriptFamily[] {
  const arabic = new Intl.Locale(lang).language === 'ur' ? nastaliq : naskh
  // Of a script that is not the talk's own a few words are quoted.
  const quoted = [arabic, ...others].map((family): ScriptFamily => (family.script === scriptOf(lang) ? family : { ...family, trimmed: true }))
  return [eastAsianFamily(lang, characters), ...quoted, emoji, symbols, moreEmoji]
}

const eastAsianScripts: Readonly<Record<string, ScriptFamily>> = { Jpan: japanese, Kore: korean, Hans: simplified, Hant: traditional }
const widePunctuation = /[‘’“”‥…—‖·]/u

function eastAsianFamily(lang: string, characters: string): ScriptFamily {
  const own = eastAsianScripts[scriptOf(lang)]
  if (own !== undefined) return { ...own, leads: true, covers: (character) => own.covers(character) || widePunctuation.test(character) }
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(characters)) return japanese
  return /\p{sc=Hangul}/u.test(characters) ? korean : simplified
}

/** The name of a family as fontsource writes it. */
export function idOf(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '-')
}
