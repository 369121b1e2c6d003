import { beforeNumber, wordSet } from '../patterns.ts'

/** German abbreviations after which a sentence goes on, without their last full stop. */
export const abbreviations: ReadonlySet<string> = wordSet(`bzw bspw ca dr prof hr fr bd vgl evtl ggf sog inkl exkl hrsg jh jhd geb gest allg bes dipl ing
  phil rer nat st u.a z.b d.h s.o s.u v.a i.d.r o.ä`)

/** "Art", "Kap" and "Mai" are words too: only a number after them makes them abbreviations. */
export const joins = [
  beforeNumber('nr|art|abs|kap|abb|tab|s|f|ff|mio|mrd|tel'),
  { before: /(?:^|\s)[nv]\.$/u, after: /^(?:Chr|u)\b/u },
  // "z. B.", "d. h.", "u. a.": letters that stand apart.
  { before: /(?:^|[\s(])[a-zäöü]\.$/u, after: /^\p{L}\./u },
  // Nouns are capitalised: "3 Mio. Euro", "Dr. h. c. Müller".
  { before: /\d\s?(?:Tsd|Mio|Mrd|Bio)\.$/u, after: /^\p{Lu}/u },
  { before: /\bDr\.\s?h\.\s?c\.$/u },
  { before: /(?:^|[\s(])(?:[zZ]\.\s?B|[dD]\.\s?h|[uU]\.\s?a|[vV]\.\s?a|[oO]\.\s?ä|i\.\s?d\.\s?R)\.$/u },
] as const
