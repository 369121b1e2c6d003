// Everything that must hold before a change lands: `npm test`. Stops at the first fault.
import { binOf, root, runNode } from './run.mjs'
import { join } from 'node:path'

const steps = [
  ['Types', () => runNode(binOf('typescript', 'tsc'), ['-p', '.'])],
  ['Lint', () => runNode(binOf('eslint'), ['.', '--max-warnings', '0'])],
  ['Import rules', () => runNode(binOf('dependency-cruiser', 'depcruise'), ['src', '--config', '.dependency-cruiser.cjs'])],
  ['Bundle', () => runNode(join(root, 'tools', 'build.mjs'), [])],
  ['Tests', () => runNode(binOf('vitest'), ['run', ...process.argv.slice(2)])],
]

for (const [name, run] of steps) {
  console.log(`\n— ${name}`)
  const code = await run()
  if (code !== 0) {
    console.error(`${name}: failed.`)
    process.exit(code)
  }
}
