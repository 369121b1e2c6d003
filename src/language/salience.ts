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
  const low = Math.min(...raw)
  const range = Math.max(...raw) - low
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

/** Damped power iteration over the graph of cosines of at least .1, through an inverted index. */
function pageRank(vectors: readonly Vector[]): number[] {
  const n = vectors.length
  const index = new Map<string, [number, number][]>()
  vectors.forEach((vector, i) => {
    for (const [word, weight] of vector) {
      const postings = index.get(word)
      if (postings === undefined) index.set(word, [[i, weight]])
      else postings.push([i, weight])
    }
  })
  const edges = vectors.map((vector, i) => {
    const cosine = new Map<number, number>()
    for (const [word, weight] of vector)
      for (const [j, other] of within(index.get(word) ?? [], i)) cosine.set(j, (cosine.get(j) ?? 0) + weight * other)
    return [...cosine].filter(([, value]) => value >= 0.1)
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

/** The part of a posting list, sorted by sentence, that lies within the horizon of one. */
function* within(postings: readonly [number, number][], sentence: number): Generator<readonly [number, number]> {
  let low = 0
  for (let high = postings.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((postings[middle]?.[0] ?? 0) < sentence - horizon) low = middle + 1
    else high = middle
  }
  for (let at = low; at < postings.length; at++) {
    const posting = postings[at]
    if (posting === undefined || posting[0] > sentence + horizon) return
    yield posting
  }
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
  const norm = Math.hypot(...centroid.values()) || 1
  return vectors.map((vector) => {
    let sum = 0
    for (const [word, weight] of vector) sum += weight * (centroid.get(word) ?? 0)
    return sum / norm
  })
}
