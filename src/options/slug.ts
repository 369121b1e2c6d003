import { slug } from 'github-slugger'

/** The folder name of a talk, from a file name without extension or a title: lower case, dashes, Unicode kept. */
export function slugOf(name: string): string {
  // macOS writes file names decomposed; composed, they name the same folder everywhere.
  return slug(name.normalize('NFC').trim()).replace(/^-+|-+$/g, '') || 'talk'
}
