// Builds killed at random moments: every file is the old or the new one, and nothing stays behind.
import { essays, files, pause } from './workshop.mjs'

/** Numbers from 0 to 1 that look like chance (Numerical Recipes' linear congruential generator). */
function createChance(seed) {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/** Yields what was wrong, a line each. */
export async function killBuilds(shop, count, seed) {
  const wrong = []
  const chance = createChance(seed)
  const build = ['essay.md', '--pdf', '--out', shop.out]
  const whole = []
  let longest = 0
  for (const essay of essays) {
    shop.write('essay.md', essay)
    const started = performance.now()
    const { code, said } = await shop.build(build)
    if (code !== 0) return [`an undisturbed build ended with ${code}: ${said}`]
    longest = Math.max(longest, performance.now() - started)
    whole.push(shop.talk())
  }
  const endings = new Map()
  const written = new Set()
  for (let turn = 0; turn < count; turn++) {
    const signal = ['SIGKILL', 'SIGTERM', 'SIGINT'][Math.floor(chance() * 3)]
    const moment = Math.round(chance() * longest * 1.1)
    const fault = (text) => wrong.push(`build ${turn}, ${signal} after ${moment} ms: ${text}`)
    shop.write('essay.md', essays[turn % 2])
    const { child, ended } = shop.start(build)
    await pause(moment)
    const groups = new Set(shop.browsers().map(({ group }) => group))
    child.kill(signal)
    const ending = await ended
    const how = ending.code ?? ending.signal
    endings.set(`${signal}: ${how}`, (endings.get(`${signal}: ${how}`) ?? 0) + 1)
    // Before the program listens, a signal ends it as it ends any other.
    if (![0, 130, signal].includes(how)) fault(`it ended with ${how}: ${ending.said}`)
    for (const [index, content] of shop.talk().entries()) {
      const version = whole.findIndex((talk) => content?.equals(talk[index]))
      if (version < 0) fault(`${files[index]} is ${content === null ? 'gone' : 'broken'}`)
      written.add(`${files[index]} ${version === turn % 2 ? 'new' : 'old'}`)
    }
    const left = await shop.gone(groups)
    if (left.length > 0) fault(`${left.length} processes of the browser still run: ${left[0].command.slice(0, 80)}`)
    const own = [...shop.temporaries(), ...shop.strangers()].filter((name) => name.includes(`-${child.pid}-`))
    if (signal !== 'SIGKILL' && own.length > 0) fault(`left ${own.join(', ')}`)
  }
  const { code } = await shop.build(build)
  if (code !== 0) wrong.push(`the build after all of them ended with ${code}`)
  // An empty folder that Chromium makes for itself while it starts says nothing of who made it, and is left to the system.
  const left = [...shop.temporaries(), ...shop.strangers()].filter((name) => !name.startsWith('.org.chromium.'))
  if (left.length > 0) wrong.push(`the next build did not tidy: ${left.join(', ')}`)
  console.log(`  endings: ${[...endings].sort().map(([how, times]) => `${how} × ${times}`).join(', ')}; found: ${[...written].sort().join(', ')}`)
  return wrong
}
