import { contentWords } from './words.ts'

export interface SalienceInput {
  readonly text: string
  readonly words: number
  /** Place within its paragraph, 0-based. */
  readonly place: number
}

/**
 * How much each sentence says of its essay, 0 to 1 by rank-free linear weights: LexRank (Erkan & Radev 2004), cosine to the
 * centroid, words of the title, place in the paragraph, position in the essay. Weights from a ridge regression on summaries.
 */
export function salience(sentences: readonly SalienceInput[], title: string, stopWords: ReadonlySet<string>): number[] {
  const n = sentences.length
  if (n === 0) return []
  const words = sentences.map((sentence) => contentWords(sentence.text, stopWords))
  const vectors = tfIdf(words)
  const lexRank = ranks(pageRank(vectors))
  const centroid = cosinesToCentroid(vectors)
  const titleWords = new Set(contentWords(title, stopWords))
  const raw = sentences.map((sentence, i) => {
    const inTitle = new Set(words[i]?.filter((word) => titleWords.has(word))).size
    return (
      0.24 * (lexRank[i] ?? 0) +
      0.5 * (centroid[i] ?? 0) +
      0.1 * Math.min(3, inTitle) +
      0.08 / (1 + sentence.place) -
      0.12 * (i / n) -
      (sentence.words < 6 ? 0.1 : 0)
    )
  })
  // No spread: an essay may have more sentences than a call may have arguments.
  const low = raw.reduce((least, value) => Math.min(least, value))
  const range = raw.reduce((most, value) => Math.max(most, value)) - low
  return raw.map((value) => (range === 0 ? 0.5 : (value - low) / range))
}

type Vector = ReadonlyMap<string, number>

/** Unit vectors of tf × idf, a sentence being a document. */
function tfIdf(documents: readonly string[][]): Vector[] {
  const frequency = new Map<string, number>()
  for (const words of documents) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return documents.map((words) => {
    const vector = new Map<string, number>()
    for (const word of words) vector.set(word, (vector.get(word) ?? 0) + 1)
    let norm = 0
    for (const [word, count] of vector) {
      const weight = count * Math.log(1 + documents.length / (frequency.get(word) ?? 1))
      vector.set(word, weight)
      norm += weight * weight
    }
    for (const [word, weight] of vector) vector.set(word, weight / Math.sqrt(norm || 1))
    return vector
  })
}

/** Sentences farther apart than this do not vote for each other, so that a book takes time in proportion to its length. */
const horizon = 250

/** The sentences with a word, in order, and its weight in each. */
interface Postings {
  readonly sentences: number[]
  readonly weights: number[]
  /** The first that the sentence at hand can see; it only moves on. */
  from: number
}

/** Damped power iteration over the graph of cosines of at least .1, through an inverted index. */
function pageRank(vectors: readonly Vector[]): number[] {
  const n = vectors.length
  const index = new Map<string, Postings>()
  vectors.forEach((vector, i) => {
    for (const [word, weight] of vector) {
      const postings = index.get(word)
      if (postings === undefined) index.set(word, { sentences: [i], weights: [weight], from: 0 })
      else {
        postings.sentences.push(i)
        postings.weights.push(weight)
      }
    }
  })
  const cosines = new Float64Array(n)
  const edges = vectors.map((vector, i) => {
    const met: number[] = []
    for (const [word, weight] of vector) {
      const postings = index.get(word)
      if (postings === undefined) continue
      const { sentences, weights } = postings
      while ((sentences[postings.from] ?? i) < i - horizon) postings.from += 1
      for (let at = postings.from; at < sentences.length; at++) {
        const j = sentences[at] ?? 0
        if (j > i + horizon) break
        if (cosines[j] === 0) met.push(j)
        cosines[j] = (cosines[j] ?? 0) + weight * (weights[at] ?? 0)
      }
    }
    const row = met.map((j): readonly [number, number] => [j, cosines[j] ?? 0]).filter(([, value]) => value >= 0.1)
    for (const j of met) cosines[j] = 0
    return row
  })
  const sums = edges.map((row) => row.reduce((sum, [, value]) => sum + value, 0))
  let score = vectors.map(() => 1 / n)
  for (let round = 0; round < 30; round++) {
    const next = vectors.map(() => 0.15 / n)
    edges.forEach((row, i) => {
      for (const [j, value] of row) next[j] = (next[j] ?? 0) + (0.85 * (score[i] ?? 0) * value) / (sums[i] || 1)
    })
    score = next
  }
  return score
}

/** Place in ascending order, 0 to 1; equal values share the lowest. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const place = new Map<number, number>()
  sorted.forEach((value, i) => place.has(value) || place.set(value, i / Math.max(1, sorted.length - 1)))
  return values.map((value) => place.get(value) ?? 0)
}

function cosinesToCentroid(vectors: readonly Vector[]): number[] {
  const centroid = new Map<string, number>()
  for (const vector of vectors) for (const [word, weight] of vector) centroid.set(word, (centroid.get(word) ?? 0) + weight)
  let square = 0
  for (const weight of centroid.values()) square += weight * weight
  const norm = Math.sqrt(square) || 1
  return vectors.map((vector) => {
    let sum = 0
    for (const [word, weight] of vector) sum += weight * (centroid.get(word) ?? 0)
    return sum / norm
  })
}
