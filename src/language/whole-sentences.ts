import type { CandidateLine } from '../trees/analysis.ts'
import type { LineLimits, SentenceText } from './pack.ts'
import { plainPoint } from './verbatim-point.ts'

/** What a language needs to say which whole sentences can stand on a slide. Patterns see the sentence's text. */
export interface WholeSentenceRules {
  /** First words that need the sentence before ("This", "They", "However"). */
  readonly leaning: RegExp
  /** Sentences that are no statement although they end in a full stop: subordinate fragments, lead-ins, pointers. */
  readonly excluded: readonly RegExp[]
  /** Features of bland or anecdotal sentences, each with its cost. */
  readonly costs: readonly { readonly pattern: RegExp; readonly cost: number }[]
}

/** Shortest and longest sentence that is shown whole, in words. */
const fewestWords = 4
const mostWords = 22

/** Whole sentences as candidate lines: nothing is cut, so nothing false is said. */
export function wholeSentences(sentences: readonly SentenceText[], rules: WholeSentenceRules, { wordsPerPoint }: LineLimits): CandidateLine[] {
  return sentences.flatMap((sentence, i) => {
    if (!sentence.free) return []
    if (sentence.strong) return [candidate(sentence, 'author', 1, null)]
    if (!isStatement(sentence, rules)) return []
    const leans = rules.leaning.test(sentence.text)
    if (leans && sentence.place === 0) return []
    const level = sentence.words <= wordsPerPoint ? 'short' : 'whole'
    const cost = rules.costs.reduce((sum, { pattern, cost }) => sum + (pattern.test(sentence.text) ? cost : 0), 0)
    return [candidate(sentence, level, Math.max(0, sentence.salience - cost), leans ? i - 1 : null)]
  })
}

function isStatement({ text, words, ending }: SentenceText, rules: WholeSentenceRules): boolean {
  if (ending !== 'statement' && ending !== 'exclamation') return false
  if (words < fewestWords || words > mostWords) return false
  if (!/^["'“‘«„(¿¡「『《（]?[\p{Lu}\p{Lo}\p{N}$€£¥]/u.test(text)) return false
  if (/https?:|www\.|[{}<>|\\]/.test(text)) return false
  if (!balanced(text)) return false
  return !rules.excluded.some((pattern) => pattern.test(text))
}

const pairs: readonly [string, string][] = [['“', '”'], ['«', '»'], ['(', ')'], ['[', ']'], ['「', '」'], ['『', '』'], ['《', '》'], ['（', '）']]

/** Quotation marks and brackets open and close; `„` is closed by `“` in German and counts with it. */
function balanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  if (count('"') % 2 === 1) return false
  if (text.includes('„')) return count('„') <= count('“') + count('”')
  return pairs.every(([open, close]) => count(open) === count(close)) && count('‘') <= count('’')
}

function candidate(sentence: SentenceText, level: CandidateLine['level'], score: number, leansOn: number | null): CandidateLine {
  return { sentence: sentence.index, point: plainPoint(sentence.text, sentence.span), words: sentence.words, level, score, leansOn }
}
