import { looksLikePage, looksLikeWord, refuseForeign } from './foreign.ts'

/** What an essay is read as. Plain text is never read as Markdown. */
export type EssayFormat = 'markdown' | 'text' | 'docx' | 'html'

/**
 * By the end of the name; standard input and names that say nothing, by the first bytes.
 *
 * @throws Failure `foreign-format` for what Lectern does not read.
 */
export function formatOf(bytes: Uint8Array, path: string): EssayFormat {
  refuseForeign(bytes, path)
  if (/\.doc[xm]$/i.test(path) || looksLikeWord(bytes)) return 'docx'
  if (/\.x?html?$/i.test(path) || (!/\.\w+$/.test(path) && looksLikePage(bytes))) return 'html'
  return /\.te?xt$/i.test(path) ? 'text' : 'markdown'
}
