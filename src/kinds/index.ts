import type { ElementContent } from 'hast'
import type { Kind, Slide } from '../trees/talk.ts'
import base from './base.css?raw'
import { closing } from './closing/index.ts'
import { code } from './code/index.ts'
import { figure } from './figure/index.ts'
import { formula } from './formula/index.ts'
import type { Candidate, KindModule, RecogniseContext, RenderContext, Scope, SplitContext } from './kind.ts'
import { list } from './list/index.ts'
import { points } from './points/index.ts'
import { quote } from './quote/index.ts'
import { section } from './section/index.ts'
import { statement } from './statement/index.ts'
import { table } from './table/index.ts'
import { title } from './title/index.ts'

/** Every kind of slide, one line each. */
export const kinds: { readonly [K in Kind]: KindModule<K> } = {
  title,
  section,
  points,
  statement,
  list,
  quote,
  figure,
  table,
  code,
  formula,
  closing,
}

/** What every kind sees in a scope. */
export function recogniseSlides(scope: Scope, context: RecogniseContext): readonly Candidate[] {
  return Object.values(kinds).flatMap((kind): readonly Candidate[] => kind.recognise(scope, context))
}

/** A slide as its own kind splits it: one where it fits, else several in order. */
export function splitSlide<K extends Kind>(slide: Slide<K>, context: SplitContext): readonly Slide<K>[] {
  return kinds[slide.kind].split(slide, context)
}

/** What stands inside the `<section>` of a slide. */
export function renderSlide<K extends Kind>(slide: Slide<K>, context: RenderContext): readonly ElementContent[] {
  return kinds[slide.kind].render(slide, context)
}

/** The page, its furniture and all kinds; stands before a theme's own CSS, since it orders the cascade layers. */
export const slideCss: string = [base, ...Object.values(kinds).map(({ style }) => style)].join('\n')
