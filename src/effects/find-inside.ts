import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Effects } from './effects.ts'

/** The real path of what was named, or why it is not read. */
export type Found = { readonly path: string } | 'missing' | 'outside'

/**
 * Finds what an essay or a theme names in the folder it has to lie in, with every symbolic link followed: both may come
 * from anybody. Of what is named elsewhere nothing is found out, not even whether it exists.
 *
 * @param path Absolute, or relative to the working folder.
 */
export async function findInside(path: string, folder: string, { realPath }: Pick<Effects, 'realPath'>): Promise<Found> {
  const home = await realPath(folder)
  const named = resolve(path)
  if (!isInside(named, resolve(folder)) && !isInside(named, home)) return 'outside'
  const real = await realPath(named).catch(() => null)
  if (real === null) return 'missing'
  return isInside(real, home) ? { path: real } : 'outside'
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  // On Windows the way to another drive is absolute.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
