import type { Span } from '../trees/essay.ts'

/** How a language abbreviates: words that end in a full stop without ending a sentence, lower case, without the stop. */
export interface SentenceRules {
  readonly lang: string
  /** Never end a sentence ("Mr", "vs"). */
  readonly abbreviations: ReadonlySet<string>
}

/**
 * Sentences of one paragraph: `Intl.Segmenter` (UAX 29), whose false boundaries are merged
 * and whose missed ones (no space after a full stop) are added. Offsets into `text`; white space around a sentence belongs to none.
 */
export function splitSentences(text: string, rules: SentenceRules): Span[] {
  const pieces = [...segmenterFor(rules.lang).segment(hideReferences(text))].flatMap(({ segment, index }) => splitGlued(segment, index))
  const merged: Span[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const before = last === undefined ? '' : text.slice(last.start, last.end)
    const after = text.slice(piece.start, piece.end)
    if (last !== undefined && (isFalseBoundary(before, after, rules) || after.trim() === '')) {
      merged[merged.length - 1] = { start: last.start, end: piece.end }
    } else {
      merged.push(piece)
    }
  }
  return merged.map((span) => trimSpan(text, span)).filter((span) => span.end > span.start)
}

/** "… the war.[2] It …": the stop moves behind the reference, which belongs to the sentence it follows; lengths stay. */
function hideReferences(text: string): string {
  return text.replace(/([.!?])(["'”’)]*(?:\[\d+\])+)(?=\s|$)/gu, (_, stop: string, reference: string) => 'x'.repeat(reference.length) + stop)
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

function isFalseBoundary(before: string, after: string, { abbreviations }: SentenceRules): boolean {
  const next = after.trimStart()
  // A sentence starts with no lower-case letter, and with nothing that closes or joins.
  if (/^[\p{Ll}…,;:)\]}”’»–—-]/u.test(next) && !/^[-–—]\s*\p{Lu}/u.test(next)) return true
  const end = before.trimEnd()
  // "1." and "IV." number what follows.
  if (/^(?:\d{1,3}|[IVXLC]{1,5}|\p{L})[.)]$/u.test(end)) return true
  const word = /(?:^|[\s([“"‘'—-])((?:\p{L}\.)+|[\p{L}]+)\.["'”’)\]]*$/u.exec(end)?.[1]
  if (word === undefined) return false
  // Initials: "J. S. Mill".
  if (/^\p{Lu}$/u.test(word)) return true
  return abbreviations.has(word.toLowerCase())
}

function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
