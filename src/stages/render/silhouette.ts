import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Sentence } from '../../trees/analysis.ts'

/** px, as drawn on title, section and closing slides. */
const size = { width: 309, height: 592 }
/** The longest sentence fills the width; one longer than this, in words, is drawn as long as this. */
const mostWords = 48
/** More bars than this cannot be told apart: neighbours are drawn as one. */
const mostBars = 118

/** The essay as a picture of itself: one bar a sentence, as wide as it has words; a gap between paragraphs. */
export function renderSilhouette(sentences: readonly Sentence[], lit: (sentence: Sentence) => boolean): Element {
  const perBar = Math.ceil(sentences.length / mostBars)
  const bars = sentences
    .filter((_, i) => i % perBar === 0)
    .map((sentence, i) => {
      const members = sentences.slice(i * perBar, (i + 1) * perBar)
      return {
        passage: sentence.passage,
        words: members.reduce((sum, { words }) => sum + words, 0) / members.length,
        isLit: members.some(lit),
      }
    })
  const longest = Math.min(mostWords, Math.max(1, ...bars.map(({ words }) => words)))
  const gaps = bars.filter(({ passage }, i) => i > 0 && bars[i - 1]?.passage !== passage).length
  const pitch = Math.min(20, size.height / (bars.length + (perBar === 1 ? gaps : 0)))
  let y = (size.height - pitch * (bars.length + (perBar === 1 ? gaps : 0))) / 2
  const rects = bars.map(({ passage, words, isLit }, i) => {
    if (perBar === 1 && i > 0 && bars[i - 1]?.passage !== passage) y += pitch
    const rect = s('rect', {
      ...(isLit ? { className: ['lit'] } : {}),
      x: 0,
      y: round(y),
      width: round((size.width * Math.min(longest, Math.max(2, words))) / longest),
      height: round(pitch * 0.56),
    })
    y += pitch
    return rect
  })
  return s('svg', { className: ['silhouette'], viewBox: `0 0 ${size.width} ${size.height}`, ariaHidden: 'true', focusable: 'false' }, rects)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
