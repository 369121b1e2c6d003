import { beforeNumber, wordSet } from '../patterns.ts'

/** Arabic titles after which a sentence goes on, without their last full stop. */
export const abbreviations: ReadonlySet<string> = wordSet(`د أ أ.د`)

/** Page, part and edition are one letter before a number; after one, letters name the calendar and may end a sentence. */
export const joins = [beforeNumber('ص|ج|ط|ت')] as const
