import { beforeNumber, wordSet } from '../patterns.ts'

/** French abbreviations after which a sentence goes on, without their last full stop. */
export const abbreviations: ReadonlySet<string> = wordSet(`mm mgr dr pr st ste éd env cf av apr j.-c p.ex c.-à-d i.e ibid op cit éds trad coll mme mlle`)

/** "art", "vol" and "sept" are words too: only a number after them makes them abbreviations. */
export const joins = [
  beforeNumber('p|pp|art|chap|vol|t|s|n|no|fig|hab|tél|janv|févr|avr|juil|sept|oct|nov|déc'),
  { before: /(?:^|[\s(])p\.\s?ex\.$/iu },
] as const
