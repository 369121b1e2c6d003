import type { Slide } from '../../trees/talk.ts'

/** A title is one slide: its type is made smaller instead. */
export function split(slide: Slide<'title'>): readonly Slide<'title'>[] {
  return [slide]
}
