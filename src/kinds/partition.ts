/** A run of items: `from` inclusive, `to` exclusive. */
export interface Part {
  readonly from: number
  readonly to: number
}

export interface PartitionRules {
  /** Whether the items fit on one slide; a single item is accepted whatever it says. Must hold for every shorter run with the same start. */
  readonly fits: (from: number, to: number) => boolean
  /** How much of a slide an item fills; the parts are made as even as they can be. */
  readonly weight: (item: number) => number
  /** What a break before this item costs, in squared weight. */
  readonly breakCost?: (item: number) => number
}

interface Best {
  readonly parts: number
  readonly alone: number
  readonly cost: number
  readonly next: number
}

/** Cuts items into the fewest parts that fit; of those, the ones that leave no item alone; of those, the most even ones. */
export function partition(count: number, rules: PartitionRules): readonly Part[] {
  const best: Best[] = new Array<Best>(count + 1)
  best[count] = { parts: 0, alone: 0, cost: 0, next: count }
  for (let from = count - 1; from >= 0; from--) {
    let weight = 0
    for (let to = from + 1; to <= count; to++) {
      if (to > from + 1 && !rules.fits(from, to)) break
      weight += rules.weight(to - 1)
      const rest = best[to]
      if (rest === undefined) break
      const candidate: Best = {
        parts: rest.parts + 1,
        alone: rest.alone + (to === from + 1 && count > 1 ? 1 : 0),
        cost: rest.cost + weight * weight + (to < count ? (rules.breakCost?.(to) ?? 0) : 0),
        next: to,
      }
      if (isBetter(candidate, best[from])) best[from] = candidate
    }
  }
  const parts: Part[] = []
  for (let from = 0; from < count; ) {
    const to = best[from]?.next ?? count
    parts.push({ from, to })
    from = to
  }
  return parts
}

function isBetter(candidate: Best, current: Best | undefined): boolean {
  if (current === undefined) return true
  if (candidate.parts !== current.parts) return candidate.parts < current.parts
  if (candidate.alone !== current.alone) return candidate.alone < current.alone
  return candidate.cost < current.cost
}
