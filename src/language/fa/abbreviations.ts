import { beforeNumber, wordSet } from '../patterns.ts'

/** Persian titles after which a sentence goes on, without their last full stop. */
export const abbreviations: ReadonlySet<string> = wordSet(`د`)

export const joins = [
  // Page and volume are one letter before a number.
  beforeNumber('ص|ج'),
  // Calendars are two: "ه.ش.", "ه.ق.", "ق.م.".
  { before: /(?:^|\s)[هق]\.$/u, after: /^[شقم](?![\p{L}\p{M}])/u },
  // The verb is last: no sentence ends in a year.
  { before: /(?:^|\s)(?:ه\.\s?[شق]|ق\.\s?م)\.$/u },
] as const
