import { keepsContract } from '../../language/contract.ts'
import { countWords } from '../../language/words.ts'
import { salience } from '../../language/salience.ts'
import type { LanguagePack, LineLimits, SentenceText } from '../../language/pack.ts'
import { strongSpans } from './strong-spans.ts'
import type { Analysis, Sentence } from '../../trees/analysis.ts'
import type { Essay, Passage } from '../../trees/essay.ts'

/** Sentences with exact offsets, how much each says of the essay, and the lines that may be shown. */
export function analyse(essay: Essay, pack: LanguagePack, limits: LineLimits): Analysis {
  const sentences: SentenceText[] = essay.passages.flatMap((passage) => sentencesOf(essay, passage, pack))
  const prose = sentences.filter(({ passage }) => essay.passages[passage]?.role !== 'footnote')
  const scores = salience(prose, essay.meta.title, pack.stopWords)
  const indexed = sentences.map((sentence, index) => ({ ...sentence, index, salience: scores[index] ?? 0 }))
  return { sentences: indexed.map(withoutText), lines: pack.lines(indexed, limits).filter((line) => keepsContract(line, essay.prose)) }
}

function sentencesOf(essay: Essay, passage: Passage, pack: LanguagePack): SentenceText[] {
  const text = essay.prose.slice(passage.span.start, passage.span.end)
  const strong = strongSpans(passage.node)
  return pack.sentences(text).map(({ start, end }, place) => {
    const sentence = text.slice(start, end)
    return {
      index: -1,
      passage: passage.index,
      span: { start: passage.span.start + start, end: passage.span.start + end },
      text: sentence,
      words: countWords(sentence),
      ending: endingOf(sentence),
      strong: isSentence(sentence) && strong.some((run) => run.start <= start && run.end >= end - 1),
      salience: 0,
      place,
      free: passage.role === 'paragraph' && passage.speech === 'free',
    }
  })
}

/** A bold word or a bold label ("**Step 1:**") is no sentence. */
function isSentence(text: string): boolean {
  const ending = endingOf(text)
  return ending !== 'lead-in' && (ending !== 'fragment' || countWords(text) >= 4)
}

function endingOf(text: string): Sentence['ending'] {
  const last = /[.!?…:。！？：؟۔।](?=["'”’»)\]」』）]*(?:\[\d+\])*$)/u.exec(text)?.[0]
  if (last === undefined) return 'fragment'
  if (last === ':' || last === '：') return 'lead-in'
  if (last === '!' || last === '！') return 'exclamation'
  return '?？؟'.includes(last) ? 'question' : 'statement'
}

function withoutText({ index, passage, span, words, ending, strong, salience }: SentenceText): Sentence {
  return { index, passage, span, words, ending, strong, salience }
}
