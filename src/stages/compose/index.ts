import { recogniseSlides } from '../../kinds/index.ts'
import type { Analysis } from '../../trees/analysis.ts'
import { cutNotes } from '../../trees/cut-notes.ts'
import type { Essay } from '../../trees/essay.ts'
import type { Outline } from '../../trees/outline.ts'
import type { Slide, Talk } from '../../trees/talk.ts'
import { findClosing, type Closing } from './closing.ts'
import type { Draft } from './draft.ts'
import { footnotesOf } from './footnotes.ts'
import type { ComposeContext } from './context.ts'
import { numbered, sectionDrafts } from './section-drafts.ts'
import { indexSentences } from './sentence-index.ts'

export interface ComposeOptions {
  /** Words of prose a slide stands for. */
  readonly wordsPerSlide: number
}

/** A talk shorter than this needs no closing slide. */
const fewestSlides = 3

/** Chooses the slides and cuts the notes at their anchors. */
export function compose(outline: Outline, analysis: Analysis, essay: Essay, options: ComposeOptions): Talk {
  const index = indexSentences(essay, analysis)
  const draftsWith = (closing: Closing | null): Draft[] => {
    const context: ComposeContext = {
      essay,
      index,
      wordsPerSlide: options.wordsPerSlide,
      closing,
      progress: { cursor: 0, shown: new Set() },
    }
    return numbered(outline.sections).flatMap(({ child, ordinal }) => sectionDrafts(child, ordinal, [], context))
  }
  const closing = findClosing(outline, index)
  const withClosing = draftsWith(closing)
  const body = withClosing.length > fewestSlides ? withClosing : draftsWith(null)
  const drafts = inOrder([...titleDraft(outline, essay), ...body])
  const starts = drafts.map(({ anchor }, i) => (i === 0 ? 0 : anchor))
  const notes = cutNotes(starts, index.end, footnotesOf(essay, index))
  return { slides: drafts.map((draft, i) => toSlide(draft, notes[i] ?? { from: 0, to: 0, footnotes: [] })), seconds: 0, words: 0 }
}

function titleDraft(outline: Outline, essay: Essay): Draft[] {
  const [candidate] = recogniseSlides({ type: 'talk', outline }, { essay })
  return candidate === undefined ? [] : [{ candidate, heading: null, trail: [], anchor: 0, shown: [], lines: null }]
}

/** Anchors never go back. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  let latest = 0
  return drafts.map((draft) => {
    latest = Math.max(latest, draft.anchor)
    return { ...draft, anchor: latest }
  })
}

function toSlide({ candidate, heading, trail, shown, lines }: Draft, notes: Slide['notes']): Slide {
  return { ...candidate, id: '', heading, trail, notes, shown, lines, number: 0, words: 0, seconds: 0, continued: false }
}
