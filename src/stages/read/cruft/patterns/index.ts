import { comments } from './comments.ts'
import { law } from './law.ts'
import { more } from './more.ts'
import { navigation } from './navigation.ts'
import { newsletters } from './newsletters.ts'
import { foldLetters, type PatternGroup } from './pattern-group.ts'
import { sharing } from './sharing.ts'

const groups = { comments, newsletters, sharing, more, navigation, law } as const satisfies Record<string, PatternGroup>

/** What a line of a web page is for. */
export type Purpose = keyof typeof groups

/** A line that is a web page's and not an essay's, if it stands at the right place. */
export interface Match {
  readonly purpose: Purpose
  /** No essay would say it. */
  readonly sure: boolean
}

/** No pattern matches more characters. */
const longest = 1000
const purposes = Object.keys(groups).filter((name): name is Purpose => name in groups)

/** What a line is to a web page, if anything: "Share on Facebook", or entries of a menu in a row. */
export function matchOf(text: string): Match | null {
  if (text.length > longest) return null
  const line = plainLine(text)
  if (line === '') return null
  const match = matchOfLine(line)
  if (match !== null) return match
  const entries = line.split(/ ?[|·•»›] ?|, /u).filter((entry) => entry !== '')
  const matches = entries.flatMap((entry) => matchOfLine(entry) ?? [])
  const [first] = matches
  return first !== undefined && entries.length > 1 && matches.length === entries.length ? { ...first, sure: matches.some(({ sure }) => sure) } : null
}

function matchOfLine(line: string): Match | null {
  const sure = purposes.find((purpose) => groups[purpose].sure.test(line))
  if (sure !== undefined) return { purpose: sure, sure: true }
  const likely = purposes.find((purpose) => groups[purpose].likely.test(line))
  return likely === undefined ? null : { purpose: likely, sure: false }
}

/** In small letters, with single spaces, without marks of a list in front and without an end. */
function plainLine(text: string): string {
  return foldLetters(text.toLowerCase())
    .replace(/[\s\u200c]+/g, ' ')
    .replace(/^[ *•·|>►▶▸»→←«↑↓✕×☰-]+|[ .:!|…؟?。：！۔»→›▾▼✕×↑]+$/gu, '')
}
