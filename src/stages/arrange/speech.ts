import type { Analysis } from '../../trees/analysis.ts'
import type { Notes } from '../../trees/talk.ts'

/** Words and seconds of speech. */
export interface Speech {
  readonly of: (notes: Notes) => { readonly words: number; readonly seconds: number }
  readonly secondsFor: (words: number) => number
}

/** Footnotes are in the notes to be looked up; they are not spoken and take no time. */
export function createSpeech({ sentences }: Analysis, wordsPerMinute: number): Speech {
  const upTo = [0]
  for (const { words } of sentences) upTo.push((upTo.at(-1) ?? 0) + words)
  const secondsFor = (words: number): number => Math.round((words / wordsPerMinute) * 60)
  return {
    of: ({ from, to }) => {
      const words = (upTo[to] ?? 0) - (upTo[from] ?? 0)
      return { words, seconds: secondsFor(words) }
    },
    secondsFor,
  }
}
