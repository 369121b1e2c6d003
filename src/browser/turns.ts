/** Runs work when its turn has come; `alone`: when nothing else runs. */
export type Turns = <T>(work: () => Promise<T>, alone?: boolean) => Promise<T>

/** Lets so many run at once; the others wait, first come, first served. */
export function createTurns(width: number): Turns {
  const waiting: { readonly places: number; readonly begin: () => void }[] = []
  let free = width
  const admit = (): void => {
    for (let [next] = waiting; next !== undefined && next.places <= free; [next] = waiting) {
      waiting.shift()
      free -= next.places
      next.begin()
    }
  }
  return async (work, alone = false) => {
    const places = alone ? width : 1
    await new Promise<void>((begin) => {
      waiting.push({ places, begin })
      admit()
    })
    try {
      return await work()
    } finally {
      free += places
      admit()
    }
  }
}
