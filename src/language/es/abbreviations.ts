import { beforeNumber, wordSet } from '../patterns.ts'

/** Spanish abbreviations after which a sentence goes on, without their last full stop. */
export const abbreviations: ReadonlySet<string> = wordSet(`sr sra srta sres dr dra d dña prof st sto sta ud uds vd eds aprox av avda p.ej a.c d.c gral lic ing arq ee`)

/** "no", "mar" and "vol" are words too: only a number after them makes them abbreviations. */
export const joins = [
  beforeNumber('p|pp|pág|págs|art|cap|vol|núm|n|no|fig|tel|c|s|t|ene|feb|mar|abr|jun|jul|ago|sep|sept|oct|nov|dic'),
  { before: /(?:^|[\s(])p\.\s?ej\.$/iu },
] as const
