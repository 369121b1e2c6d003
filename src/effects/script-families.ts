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

/** Scripts by their Unicode name, as the families of Noto Sans are called too, and their ISO 15924 code. */
const noto = {
  Hebrew: 'Hebr',
  Thai: 'Thai',
  Bengali: 'Beng',
  Tamil: 'Taml',
  Telugu: 'Telu',
  Armenian: 'Armn',
  Georgian: 'Geor',
  Devanagari: 'Deva',
  Gujarati: 'Gujr',
  Gurmukhi: 'Guru',
  Kannada: 'Knda',
  Malayalam: 'Mlym',
  Sinhala: 'Sinh',
  Khmer: 'Khmr',
  Lao: 'Laoo',
  Myanmar: 'Mymr',
  Ethiopic: 'Ethi',
}
const others: readonly ScriptFamily[] = [
  ...Object.entries(noto).map(([name, code]) => staticFamily(`Noto Sans ${name}`, name, new RegExp(`\\p{scx=${name}}`, 'u'), code)),
  staticFamily('Noto Sans Math', 'mathematical', /[\u{1D400}-\u{1D7FF}]/u),
  staticFamily('Noto Music', 'musical', /[\u{1D100}-\u{1D1FF}]/u),
]

const emoji: ScriptFamily = { ...staticFamily('Noto Emoji', 'emoji', /[\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]/u), trimmed: true }
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
