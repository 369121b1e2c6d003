import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A page of the project's documentation. */
export interface Page {
  /** From the root, with slashes. */
  readonly path: string
  readonly text: string
  readonly tree: Root
}

const elsewhere = new Set(['node_modules', 'build', 'dist', 'coverage', 'fixtures', '.git'])

/** Every Markdown file of the repository that is no essay. */
export function pagesOf(folder = ''): Page[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return elsewhere.has(entry.name) ? [] : pagesOf(path)
    if (!entry.name.endsWith('.md') || /^content\/(?!README)/.test(path)) return []
    const text = readFileSync(join(root, path), 'utf8')
    return [{ path, text, tree: unified().use(remarkParse).use(remarkGfm).parse(text) }]
  })
}
