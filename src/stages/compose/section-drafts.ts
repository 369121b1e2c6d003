import type { Heading, Section } from '../../trees/outline.ts'
import type { ComposeContext } from './context.ts'
import type { Draft } from './draft.ts'
import { SectionWalk } from './section-walk.ts'

/** The slides of a section and its subsections, in order. `ordinal` is its place among the parts around it: "2", "2.1". */
export function sectionDrafts(section: Section, ordinal: string, trail: readonly Heading[], context: ComposeContext): Draft[] {
  const inner = section.heading?.origin === 'author' ? [...trail, section.heading] : trail
  const walk = new SectionWalk(section, inner, context)
  const opening = section.sections.length > 0 ? walk.opening(ordinal) : []
  const own = walk.drafts()
  const nested = numbered(section.sections).flatMap(({ child, place }) => sectionDrafts(child, `${ordinal}.${place}`, inner, context))
  const drafts = [...opening, ...own, ...nested]
  // A heading always reaches a slide, whatever its prose yields.
  if (section.heading?.origin === 'author' && drafts.length === 0) return walk.opening(ordinal)
  return drafts.map((draft, i) => (i === 0 ? { ...draft, anchor: Math.min(draft.anchor, walk.start) } : draft))
}

/** Sections with their place among those that have a title slide: an introduction or a conclusion without parts is not counted. */
export function numbered(sections: readonly Section[]): { readonly child: Section; readonly place: number }[] {
  let place = 0
  return sections.map((child) => ({ child, place: opens(child) ? (place += 1) : place }))
}

function opens({ heading, sections }: Section): boolean {
  return heading?.origin === 'author' && sections.length > 0
}
