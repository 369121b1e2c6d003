import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurns } from '../../src/browser/turns.ts'

test('never more at once than there are places, nothing beside what runs alone, and everything in its turn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.record({ alone: fc.boolean(), fails: fc.boolean(), ticks: fc.nat(4) }), { maxLength: 20 }), async (width, jobs) => {
      const turns = createTurns(width)
      const running = new Set<number>()
      const begun: number[] = []
      const results = await Promise.allSettled(
        jobs.map(({ alone, fails, ticks }, index) =>
          turns(async () => {
            running.add(index)
            begun.push(index)
            expect(running.size).toBeLessThanOrEqual([...running].some((other) => jobs[other]?.alone) ? 1 : width)
            for (let tick = 0; tick < ticks; tick++) await Promise.resolve()
            running.delete(index)
            if (fails) throw new Error('fails')
            return index
          }, alone),
        ),
      )
      expect(begun).toEqual(jobs.map((_, index) => index))
      expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual(jobs.map(({ fails }, index) => (fails ? 'failed' : index)))
    }),
  )
})
