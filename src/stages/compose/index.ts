import { recogniseSlides } from '../../kinds/index.ts'
import type { Analysis } from '../../trees/analysis.ts'
import type { Essay } from '../../trees/essay.ts'
import type { Outline } from '../../trees/outline.ts'
import type { Slide, Talk } from '../../trees/talk.ts'
import { findClosing, type Closing } from './closing.ts'
import type { Draft } from './draft.ts'
import { cutNotes } from './notes.ts'
import type { ComposeContext } from './context.ts'
import { numbered, sectionDrafts } from './section-drafts.ts'
import { indexSentences, type SentenceIndex } from './sentence-index.ts'

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
      closing: closing?.line.sentence ?? null,
      progress: { cursor: 0, shown: new Set() },
    }
    const body = numbered(outline.sections).flatMap(({ child, place }) => sectionDrafts(child, String(place), [], context))
    return closing === null ? body : [...body, closingDraft(closing, body, essay, index)]
  }
  const closing = findClosing(outline, index)
  const withClosing = draftsWith(closing)
  const body = withClosing.length > fewestSlides ? withClosing : draftsWith(null)
  const drafts = inOrder([...titleDraft(outline, essay), ...body])
  const notes = cutNotes(drafts.map(({ anchor }) => anchor), essay, index)
  return { slides: drafts.map((draft, i) => toSlide(draft, notes[i] ?? { from: 0, to: 0, footnotes: [] })), seconds: 0, words: 0 }
}

function titleDraft(outline: Outline, essay: Essay): Draft[] {
  const [candidate] = recogniseSlides({ type: 'talk', outline }, { essay })
  return candidate === undefined ? [] : [{ candidate, heading: null, trail: [], anchor: 0, shown: [], lines: null }]
}

/** The closing slide stands at the end; it is spoken to from its sentence on, or, where other sections follow, with nothing. */
function closingDraft({ line, heading, trail, start }: Closing, body: readonly Draft[], essay: Essay, index: SentenceIndex): Draft {
  const passage = essay.passages[index.sentence(line.sentence).passage]
  const isCarried = heading === null || body.some((draft) => draft.heading?.text === heading.text)
  // Where no other slide stands for the last section, all of its prose is spoken here.
  const anchor = isCarried ? line.sentence : start
  const isLast = body.every((draft) => draft.anchor <= anchor)
  return {
    candidate: { kind: 'closing', point: line.point },
    heading,
    trail,
    anchor: isLast ? anchor : index.end,
    shown: line.point.spans,
    lines: passage?.lines ?? null,
  }
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
