import type { Candidate } from '../../kinds/kind.ts'
import { recogniseSlides } from '../../kinds/index.ts'
import { verbatimPoint } from '../../language/verbatim-point.ts'
import type { CandidateLine } from '../../trees/analysis.ts'
import type { Lines, Span } from '../../trees/essay.ts'
import type { Block, Heading, Section } from '../../trees/outline.ts'
import { chooseLines } from './choose-lines.ts'
import { cutChunks, linesOf, sentencesOf, type Chunk } from './chunks.ts'
import type { Closing } from './closing.ts'
import type { ComposeContext } from './context.ts'
import type { Draft } from './draft.ts'
import { firstSentence } from './sentence-index.ts'

/** Prose among an author's nodes that is shorter than this share of a slide's words is no slide of its own. */
const asideShare = 0.4

/** Walks the blocks of one section and collects its slides. */
export class SectionWalk {
  /** Its first sentence; where it has none, the one that comes next. */
  readonly start: number
  readonly #section: Section
  readonly #trail: readonly Heading[]
  readonly #context: ComposeContext
  readonly #drafts: Draft[] = []
  /** Passages of prose waiting for a slide, and whether the author asked for a new one. */
  #waiting: number[] = []
  #forced = false
  /** The first sentence after everything that is shown. */
  #afterShown: number
  /** What closes the talk, where that is in this section. */
  readonly #closing: Closing | null

  constructor(section: Section, trail: readonly Heading[], context: ComposeContext) {
    this.#section = section
    this.#trail = trail
    this.#context = context
    this.start = firstSentence(section, context.index) ?? context.progress.cursor
    this.#afterShown = this.start
    this.#closing = context.closing?.section === section ? context.closing : null
  }

  opening(ordinal: string): Draft[] {
    const [candidate] = recogniseSlides({ type: 'section', section: this.#section, ordinal }, this.#context)
    if (candidate === undefined) return []
    const lines = this.#section.heading?.lines ?? null
    return [this.#draft(candidate, this.start, [], lines)]
  }

  drafts(): readonly Draft[] {
    for (const block of this.#section.blocks) this.#walk(block)
    this.#flush()
    if (this.#closing !== null) this.#close(this.#closing.line)
    return this.#drafts
  }

  #close({ sentence, point }: CandidateLine): void {
    const { essay, index } = this.#context
    const lines = essay.passages[index.sentence(sentence).passage]?.lines ?? null
    this.#drafts.push(this.#draft({ kind: 'closing', point }, sentence, point.spans, lines))
  }

  #walk(block: Block): void {
    if (block.type === 'prose' || block.type === 'speech') {
      this.#waiting.push(...block.passages)
      return
    }
    this.#flush()
    if (block.type === 'break') this.#forced = true
    else this.#node(block)
    this.#passed(block.passages)
    if (block.passages.length > 0) this.#afterShown = this.#context.progress.cursor
  }

  /** The author's own list, quotation, picture, table, code, formula or `:::show`. */
  #node(block: Block): void {
    const { essay, index, progress } = this.#context
    const shown = block.passages.flatMap((passage): Span[] => {
      const { span, speech } = essay.passages[passage] ?? {}
      return span === undefined || speech === 'only' ? [] : [span]
    })
    const first = block.passages[0]
    const anchor = this.#leadIn(first === undefined ? this.#context.progress.cursor : index.range(first).from, block)
    for (const candidate of recogniseSlides({ type: 'node', block }, this.#context)) {
      this.#drafts.push(this.#draft(candidate, anchor, shown, block.lines))
    }
    for (const { start, end } of shown) progress.shown.add(essay.prose.slice(start, end))
  }

  /**
   * Where the notes of a node begin. A sentence that ends in a colon announces it; and a node without words of its
   * own (a picture, a table) is shown while the last sentence before it is spoken, unless that is on a slide itself.
   */
  #leadIn(position: number, block: Block): number {
    const { index } = this.#context
    const before = position - 1
    if (before < this.start || before < this.#afterShown) return position
    if (index.sentence(before).ending === 'lead-in') return before
    return block.passages.length === 0 ? before : position
  }

  #flush(): void {
    const passages = this.#waiting
    this.#waiting = []
    const forced = this.#forced
    this.#forced = false
    const { index, wordsPerSlide } = this.#context
    const chunks = cutChunks(passages, wordsPerSlide, index)
    const isAside = !forced && chunks.length === 1 && this.#isAside(chunks[0])
    if (!isAside) chunks.forEach((chunk, i) => this.#chunk(chunk, forced && i === 0))
    this.#passed(passages)
  }

  #passed(passages: readonly number[]): void {
    const { index, progress } = this.#context
    for (const passage of passages) progress.cursor = index.range(passage).to
  }

  /** A few sentences between the author's lists and pictures are spoken to those; they make no slide unless he set one in bold. */
  #isAside(chunk: Chunk | undefined): boolean {
    const { index, wordsPerSlide } = this.#context
    if (chunk === undefined || chunk.words > asideShare * wordsPerSlide) return false
    const standsAmongNodes = this.#section.blocks.some(({ type }) => type !== 'prose' && type !== 'speech' && type !== 'break')
    return standsAmongNodes && sentencesOf(chunk).every((sentence) => index.line(sentence)?.level !== 'author')
  }

  #chunk(chunk: Chunk, forced: boolean): void {
    const { index, progress } = this.#context
    const own = this.#section.heading
    // A sentence heads the slide it was taken from; other slides of the same stretch stand on their own.
    const isElsewhere = own?.sentence != null && (own.sentence < chunk.from || own.sentence >= chunk.to)
    const heading = isElsewhere ? null : own
    const candidates = sentencesOf(chunk).flatMap((sentence) => {
      const line = sentence >= this.#end || sentence === own?.sentence ? undefined : index.line(sentence)
      return line === undefined || (line.level !== 'author' && progress.shown.has(line.point.text)) ? [] : [line]
    })
    const unheaded = heading === null && candidates.every(({ level }) => level !== 'author')
    const chosen = chooseLines(candidates, unheaded ? 1 : mostLines(chunk.words))
    const lines = linesOf(chunk, this.#context)
    if (heading?.origin === 'sentence' && chosen.length < 2) this.#statement(heading, chosen, chunk, lines)
    else if (chosen.length > 0) this.#lines(chosen, chunk.from, lines, heading)
    else if (forced) this.#lines(this.#fallback(chunk), chunk.from, lines, heading)
  }

  /** A sentence that would head a single line or none: the better of the two stands alone. */
  #statement(heading: Heading, chosen: readonly CandidateLine[], chunk: Chunk, lines: Lines | null): void {
    const own = heading.sentence === null ? undefined : this.#context.index.line(heading.sentence)
    const [best] = [...chosen, ...(own === undefined ? [] : [own])].sort((a, b) => b.score - a.score)
    if (best !== undefined) this.#lines([best], chunk.from, lines, null)
  }

  /** The author asked for a slide where nothing can be shown by the rules: the shortest sentence, or the heading alone. */
  #fallback(chunk: Chunk): CandidateLine[] {
    const { essay, index } = this.#context
    const sentences = sentencesOf(chunk).map((i) => index.sentence(i))
    const shortest = sentences
      .filter(({ index: i, ending, passage }) => ending !== 'question' && i < this.#end && essay.passages[passage]?.speech !== 'only')
      .sort((a, b) => a.words - b.words)[0]
    if (shortest === undefined) return []
    const point = verbatimPoint(shortest.span, essay.prose)
    return [{ sentence: shortest.index, point, words: shortest.words, level: 'whole', score: 0, leansOn: null }]
  }

  #lines(lines: readonly CandidateLine[], anchor: number, place: Lines | null, heading: Heading | null): void {
    const [candidate] = recogniseSlides({ type: 'lines', lines }, this.#context)
    if (candidate === undefined) return
    const spans = lines.flatMap(({ point }) => point.spans)
    const shown = heading?.span == null ? spans : [...spans, heading.span]
    this.#drafts.push(this.#draft(candidate, anchor, shown, place, heading))
    for (const { point } of lines) this.#context.progress.shown.add(point.text)
    this.#afterShown = Math.max(this.#afterShown, ...lines.map(({ sentence }) => sentence + 1))
  }

  #draft(candidate: Candidate, anchor: number, shown: readonly Span[], lines: Lines | null, heading = this.#authorsHeading()): Draft {
    return { candidate, heading, trail: this.#trail, anchor, shown, lines }
  }

  /** The sentence from which on nothing more is shown: what follows the closing one is spoken to it. */
  get #end(): number {
    return this.#closing?.line.sentence ?? Infinity
  }

  #authorsHeading(): Heading | null {
    const { heading } = this.#section
    return heading?.origin === 'author' ? heading : null
  }
}

/** Three lines say what 150 words say; a longer stretch may have a fourth. */
function mostLines(words: number): number {
  return words > 180 ? 4 : 3
}
