import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { rawText } from './raw-text.mjs'
import { root } from './run.mjs'

/** Imports a TypeScript module of the sources, bundled on the fly; packages stay where they are. */
export async function importSource(path) {
  const folder = join(root, 'build', 'tools')
  await mkdir(folder, { recursive: true })
  const outfile = join(folder, `${path.replaceAll(/[\\/]/g, '-').replace(/\.ts$/, '')}.js`)
  await build({ absWorkingDir: root, entryPoints: [path], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', plugins: [rawText], logLevel: 'warning' })
  return import(pathToFileURL(outfile).href)
}
