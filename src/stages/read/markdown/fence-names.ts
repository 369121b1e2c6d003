/** What an author may write behind `:::`. */
export const fences: readonly string[] = ['notes', 'show', 'columns']

/** Fences that say where things stand on a slide, which is not theirs to say. */
export const transparentFences: readonly string[] = ['columns', 'column']
