#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { createNodeEffects } from '../effects/node.ts'
import { formatMessage } from '../messages/report.ts'
import { exitCodes } from '../messages/rules.ts'
import { failureOf, wantsStacks } from './failure.ts'
import { main } from './main.ts'

// A build is over before V8's optimised code has paid for its making: Node 20, told to optimise later, saves a quarter of
// the time; newer ones do not know this flag. Nor is a font or two worth optimised WebAssembly.
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=1000000')
  setFlagsFromString('--wasm-tiering-budget=1000000000')
}

/** How long a stopped command may tidy up, in ms. */
const grace = 3000

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted)
    stop.abort()
  })
}
// A reader that has seen enough (`lectern --help | head -1`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(exitCodes.fine)
  })
}

// Thrown where no promise hears it: in a listener, say.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted)
    process.stderr.write(`${formatMessage(failureOf(error, wantsStacks(process.env['DEBUG'])).detail)}\n`)
    process.exit(exitCodes.internal)
  })
}

const stopped = new Promise<typeof exitCodes.interrupted>((resolve) => {
  stop.signal.addEventListener('abort', () => setTimeout(() => resolve(exitCodes.interrupted), grace))
})
const done = main(process.argv.slice(2), {
  effects: createNodeEffects({ signal: stop.signal }),
  env: process.env,
  screen: process.stderr,
  signal: stop.signal,
  loadBuild: async () => (await import('../build.ts')).buildEssay,
  loadBrowser: async () => (await import('./browser-command.ts')).runBrowserCommand,
})
process.exitCode = await Promise.race([done, stopped])
// What still runs or listens, such as standard input, must not hold a stopped command.
if (stop.signal.aborted) process.exit()
