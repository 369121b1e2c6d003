// What may go wrong around a build, done to real builds: `npm run faults -- [--kills N] [--seed N]`. Linux only.
import { parseArgs } from 'node:util'
import { browserFaults } from './faults/browsers.mjs'
import { disks } from './faults/disks.mjs'
import { killBuilds } from './faults/kills.mjs'
import { listsProcesses } from './faults/processes.mjs'
import { createWorkshop } from './faults/workshop.mjs'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } })
const [kills, seed] = [values.kills, values.seed].map(Number)
if (![kills, seed].every(Number.isInteger)) {
  console.error('faults: --kills and --seed take whole numbers.')
  process.exit(2)
}
if (!listsProcesses) {
  console.log('Skipped: without /proc nobody can say which processes still run.')
  process.exit(0)
}

let failed = 0
for (const [name, run] of [...browserFaults, ...disks, [`${kills} builds killed at random moments, seed ${seed}`, killed]]) {
  const shop = createWorkshop()
  const wrong = []
  try {
    const done = await run(shop, createCheck(wrong))
    console.log(`${wrong.length > 0 ? 'FAILED' : done === null ? 'skipped (no right to mount a disk)' : 'passed'}: ${name}`)
  } catch (error) {
    wrong.push(String(error))
    console.log(`FAILED: ${name}`)
  } finally {
    shop.remove()
  }
  for (const line of wrong) console.log(`  ${line}`)
  if (wrong.length > 0) failed += 1
}
process.exitCode = failed > 0 ? 1 : 0

async function killed(shop, check) {
  const wrong = await killBuilds(shop, kills, seed)
  check.none(wrong)
  return true
}

/** Collects what is not as it should be. */
function createCheck(wrong) {
  const check = ({ code, said }, expected, message) => {
    const errors = said.split('\n').filter((line) => line.includes(': error: '))
    if (code !== expected) wrong.push(`exit code ${code} instead of ${expected}: ${said}`)
    if (!message.test(said)) wrong.push(`no such message as ${message}: ${said}`)
    if (errors.length !== (expected === 0 ? 0 : 1)) wrong.push(`${errors.length} errors: ${errors.join(' ')}`)
  }
  const equal = (one, other) => (one === null || other === null ? one === other : one.equals(other))
  check.same = (now, old) => {
    if (!now.every((content, index) => equal(content, old[index]))) wrong.push('an old file is not as it was')
  }
  check.changed = (now, old) => {
    if (now === null || equal(now, old)) wrong.push('the new talk was not written')
  }
  check.none = (left) => wrong.push(...left)
  return check
}
