import { distance } from 'fastest-levenshtein'

/**
 * The name somebody probably meant, or `null`: at most two letters wrong, and at most half of them.
 * Case, dashes and underscores do not count.
 */
export function nearest(written: string, names: Iterable<string>): string | null {
  const bare = strip(written)
  let best: string | null = null
  let least = Math.min(2, Math.floor(bare.length / 2))
  for (const name of names) {
    const steps = distance(bare, strip(name))
    if (steps < least || (steps === least && best === null)) {
      best = name
      least = steps
    }
  }
  return best
}

function strip(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '')
}
