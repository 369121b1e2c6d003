import type { Span } from '../trees/essay.ts'
import { isFalseBoundary, reach, type StopRules } from './false-boundary.ts'

export interface SentenceRules extends StopRules {
  readonly lang: string
}

/**
 * Sentences of one paragraph: `Intl.Segmenter` (UAX 29), whose false boundaries are merged
 * and whose missed ones (no space after a full stop) are added. Offsets into `text`; white space around a sentence belongs to none.
 */
export function splitSentences(text: string, rules: SentenceRules): Span[] {
  const pieces = openNext(segmentsOf(hideReferences(text), segmenterFor(rules.lang)).flatMap(({ segment, index }) => splitGlued(segment, index)), text)
  const merged: Span[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const before = last === undefined ? '' : text.slice(Math.max(last.start, last.end - reach), last.end)
    const after = text.slice(piece.start, piece.end)
    if (last !== undefined && (isFalseBoundary(before, after, rules) || after.trim() === '')) {
      merged[merged.length - 1] = { start: last.start, end: piece.end }
    } else {
      merged.push(piece)
    }
  }
  return merged.map((span) => trimSpan(text, span)).filter((span) => span.end > span.start)
}

/** "… the war.[2] It …", "… the war.² It …": the stop moves behind the reference, which belongs to the sentence it follows; lengths stay. */
function hideReferences(text: string): string {
  return text.replace(/([.!?])(["'”’)]*(?:\[\d+\]|[⁰¹²³⁴-⁹]{1,3})+)(?=\s|$)/gu, (_, stop: string, reference: string) => 'x'.repeat(reference.length) + stop)
}

/** Longest stretch that is segmented at once, UTF-16 units: every segment costs a copy of it. */
const stretch = 4096

/** A stretch at a time; what ends near the end of one is looked at again in the next, for what follows may belong to it. */
function segmentsOf(text: string, segmenter: Intl.Segmenter): Pick<Intl.SegmentData, 'segment' | 'index'>[] {
  const found: Pick<Intl.SegmentData, 'segment' | 'index'>[] = []
  let start = 0
  for (let length = stretch; start < text.length; ) {
    const end = start + length
    const seen = [...segmenter.segment(text.slice(start, end))]
    const sure = end >= text.length ? seen : seen.filter(({ segment, index }) => index + segment.length <= length * 0.75)
    for (const { segment, index } of sure) found.push({ segment, index: start + index })
    start += sure.reduce((sum, { segment }) => sum + segment.length, 0)
    length = sure.length === 0 ? length * 2 : stretch
  }
  return found
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
    segmenters.set(lang, segmenter)
  }
  return segmenter
}

/** "…of the war.The king…": a lower-case word, a stop, a capitalised word, and no space between. */
function splitGlued(segment: string, offset: number): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of segment.matchAll(/(?<=\p{Ll}{3}[.!?]["'”’)\]]?)(?=\p{Lu}\p{Ll}+[\s,])/gu)) {
    spans.push({ start: offset + start, end: offset + match.index })
    start = match.index
  }
  spans.push({ start: offset + start, end: offset + segment.length })
  return spans
}

/** UAX 29 leaves an opening mark with the sentence before it where no space tells the two apart: 「帰った。「また明日。」」. */
function openNext(pieces: readonly Span[], text: string): Span[] {
  let moved = 0
  return pieces.map(({ start, end }, index) => {
    const from = start - moved
    const mark = index === pieces.length - 1 ? null : /[.!?。！？…]["'“”‘’„‚「『」』（）()《》〈〉【】〔〕［］«»‹›]*?([“‘「『（(《〈【〔［«‹]+)$/u.exec(text.slice(Math.max(from, end - 8), end))
    moved = mark?.[1]?.length ?? 0
    return { start: from, end: end - moved }
  })
}

function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
