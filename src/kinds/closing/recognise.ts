import type { Candidate } from '../kind.ts'

/** Never by itself: the policy chooses the sentence that closes a talk. */
export function recognise(): readonly Candidate<'closing'>[] {
  return []
}
