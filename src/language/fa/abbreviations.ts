import { beforeNumber, wordSet } from '../patterns.ts'

/** Persian titles after which a sentence goes on, without their last full stop. */
export const abbreviations: ReadonlySet<string> = wordSet(`د`)

/** Page and volume are one letter before a number. */
export const joins = [beforeNumber('ص|ج')] as const
