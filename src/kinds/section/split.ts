import type { Slide } from '../../trees/talk.ts'

/** A section's title is one slide: its type is made smaller instead. */
export function split(slide: Slide<'section'>): readonly Slide<'section'>[] {
  return [slide]
}
