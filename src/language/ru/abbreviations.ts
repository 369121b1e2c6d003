import { beforeNumber, wordSet } from '../patterns.ts'

/** Russian abbreviations after which a sentence goes on, without their last full stop. "т. д.", "др." and "н. э." often end one and are left out. */
export const abbreviations: ReadonlySet<string> = wordSet(`ср им ул пл просп обл акад проф доц инж св напр букв лат англ фр греч т.е т.к т.н`)

export const joins = [
  beforeNumber('п|д|к|стр|с|рис|табл|гл|кв'),
  // "г. Москва", but "в 1990 г. Потом" ends a sentence; so does "10 см. Потом".
  { before: /(?<!\d\s?)(?<!\p{L})(?:г|[Сс]м)\.$/u },
  { before: /(?:^|[\s(])т\.\s?[екн]\.$/iu },
] as const
