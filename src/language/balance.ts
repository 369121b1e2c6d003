/**
 * Cuts a row of weights into consecutive ranges of about `target` each, never inside an item: as many
 * ranges as fit the total best, every cut at the boundary nearest to its even share.
 */
export function balance(weights: readonly number[], target: number): { readonly from: number; readonly to: number }[] {
  if (weights.length === 0) return []
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const count = Math.min(weights.length, Math.max(1, Math.round(total / target)))
  const cuts = [0]
  let sum = 0
  weights.forEach((weight, i) => {
    const goal = (total * cuts.length) / count
    const rest = weights.length - i - 1
    // Cut after item i when that is nearer to the goal than cutting after the next, or when the items run out.
    const near = sum + weight >= goal || goal - (sum + weight) <= sum + weight + (weights[i + 1] ?? 0) - goal
    if (cuts.length < count && (near || rest <= count - cuts.length)) cuts.push(i + 1)
    sum += weight
  })
  return cuts.map((from, i) => ({ from, to: cuts[i + 1] ?? weights.length }))
}
