// Bundles the command and the library into build/, in seconds and without a shell: `prepare` of the package.
import { chmod, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { rawText } from './raw-text.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const outdir = join(root, 'build')

await rm(outdir, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: { lectern: 'src/cli/lectern.ts', index: 'src/index.ts' },
  outdir,
  bundle: true,
  // Each command and each heavy library is a chunk that loads when it is needed.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Some dependencies are CommonJS and call require.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  // We start browsers ourselves: what Puppeteer has for that is as much code again.
  alias: { 'puppeteer-core': 'puppeteer-core/internal/puppeteer-core-browser.js' },
  plugins: [rawText],
  // Less to parse at the start; names stay for the stacks that DEBUG prints.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
})
await chmod(join(outdir, 'lectern.js'), 0o755)

if (process.argv.includes('--types')) {
  const { execFile } = await import('node:child_process')
  const { promisify } = await import('node:util')
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  await promisify(execFile)(process.execPath, [tsc, '-p', join(root, 'tsconfig.types.json')])
}
