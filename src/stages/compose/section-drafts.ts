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
  const nested = numbered(section.sections, ordinal).flatMap((part) => sectionDrafts(part.child, part.ordinal, inner, context))
  const drafts = [...opening, ...own, ...nested]
  // A heading always reaches a slide, whatever its prose yields.
  if (section.heading?.origin === 'author' && drafts.length === 0) return walk.opening(ordinal)
  return drafts.map((draft, i) => (i === 0 ? { ...draft, anchor: Math.min(draft.anchor, walk.start) } : draft))
}

/**
 * Sections with their ordinals, behind that of the section they are in. Only those with a title slide are counted, so not
 * an introduction without parts, and a lone one has no number: ''.
 */
export function numbered(sections: readonly Section[], outer = ''): { readonly child: Section; readonly ordinal: string }[] {
  const parts = sections.filter(opens)
  return sections.map((child) => {
    const place = parts.indexOf(child) + 1
    if (place === 0 || parts.length < 2) return { child, ordinal: '' }
    return { child, ordinal: outer === '' ? String(place) : `${outer}.${place}` }
  })
}

function opens({ heading, sections }: Section): boolean {
  return heading?.origin === 'author' && sections.length > 0
}
