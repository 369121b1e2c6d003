import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The script behind a command of an installed package. */
export function binOf(name, command = name) {
  const manifest = join(root, 'node_modules', name, 'package.json')
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

/** Runs a Node script to its end, its output shown; yields its exit code. */
export function runNode(script, args, options = {}) {
  return new Promise((resolve) => {
    spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', ...options }).on('close', (code) => resolve(code ?? 1))
  })
}
