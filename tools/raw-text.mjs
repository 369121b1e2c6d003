import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** esbuild reads `import style from './style.css?raw'` as Vite does: the file as text. */
export const rawText = {
  name: 'raw-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace(/\?raw$/, '')), namespace: 'raw' }))
    onLoad({ filter: /.*/, namespace: 'raw' }, async ({ path }) => ({ contents: await readFile(path, 'utf8'), loader: 'text' }))
  },
}
