// Browsers that crash, hang or are missing: the talk is built, its old PDF stays, and the exit code is 3.
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { essays, pause } from './workshop.mjs'

function standIn(shop, name, ...lines) {
  shop.write(name, ['#!/bin/sh', ...lines, ''].join('\n'))
  const path = join(shop.folder, name)
  chmodSync(path, 0o755)
  return path
}

/** Builds while something is done to the browsers again and again. */
async function disturbed(shop, argv, disturb) {
  const { ended } = shop.start(argv)
  let over = false
  const ending = ended.finally(() => (over = true))
  while (!over) {
    for (const process of shop.browsers()) disturb(process)
    await pause(100)
  }
  return ending
}

function send(id, signal) {
  try {
    process.kill(id, signal)
  } catch {
    // It ended in the meantime.
  }
}

const build = (shop, ...flags) => ['essay.md', '--pdf', '--out', shop.out, '--timeout', '4', ...flags]

/** Each yields how the build ended; the message is expected beside it. */
const faults = [
  ['a browser that is missing', /There is no browser at .*\[no-browser\]/, (shop) => shop.build(build(shop, '--browser', join(shop.folder, 'none')))],
  ['a browser that exits', /does not work \(it ended with exit code 7\).*\[browser-failed\]/, (shop) => shop.build(build(shop, '--browser', standIn(shop, 'exits', 'exit 7')))],
  ['a browser that never answers', /did not answer within 4 s, twice.*\[browser-failed\]/, (shop) => shop.build(build(shop, '--browser', standIn(shop, 'hangs', 'sleep 1000')))],
  ['a browser that is killed', /does not work \(it was ended by SIGKILL\).*\[browser-failed\]/, (shop) => disturbed(shop, build(shop), ({ group }) => send(-group, 'SIGKILL'))],
  ['pages that are killed', /\[browser-failed\]/, (shop) => disturbed(shop, build(shop), ({ id, renderer }) => renderer && send(id, 'SIGKILL'))],
  ['a browser that is stopped', /did not answer within 4 s, twice.*\[browser-failed\]/, (shop) => disturbed(shop, build(shop), ({ group }) => send(-group, 'SIGSTOP'))],
  ['a browser elsewhere that cannot be reached', /ws:\/\/127\.0\.0\.1:9.* does not work .*\[browser-failed\]/, (shop) => shop.build(build(shop, '--browser', 'ws://127.0.0.1:9'))],
]

export const browserFaults = faults.map(([name, message, work]) => [
  name,
  async (shop, check) => {
    shop.write('essay.md', essays[0])
    check(await shop.build(build(shop, '--timeout', '60')), 0, /slides\.pdf/)
    const old = shop.talk()
    shop.write('essay.md', essays[1])
    check(await work(shop), 3, message)
    const now = shop.talk()
    check.changed(now[0], old[0])
    check.same(now.slice(1), old.slice(1))
    check.none([...shop.strangers(), ...shop.temporaries()])
    check.none((await shop.gone(new Set())).map(({ command }) => command))
    return true
  },
])
