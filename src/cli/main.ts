import { existsSync } from 'node:fs'
import { formatMessage, type Failure } from '../messages/report.ts'
import { exitCodeOf, exitCodes, type ExitCode } from '../messages/rules.ts'
import type { Effects } from '../effects/effects.ts'
import type { BuildEssay } from './build-command.ts'
import type { BrowserAction, Command } from './command.ts'
import { failureOf, wantsStacks } from './failure.ts'
import type { Screen } from './progress.ts'

/** What the program needs of its surroundings; `load…` come when their command does, so that the start stays short. */
export interface World {
  readonly effects: Effects
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard error. */
  readonly screen: Screen
  readonly signal: AbortSignal
  readonly loadBuild: () => Promise<BuildEssay>
  readonly loadBrowser: () => Promise<(action: BrowserAction, effects: Effects, env: World['env']) => Promise<ExitCode>>
}

/** Runs a command line, without the program's own name, and yields its exit code. Never rejects. */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await run(await parse(argv), world)
  } catch (error) {
    if (world.signal.aborted) return exitCodes.interrupted
    return fail(failureOf(error, wantsStacks(world.env['DEBUG'])), argv, world)
  }
}

async function parse(argv: readonly string[]): Promise<Command> {
  // The commonest question needs no options.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) return { type: 'version' }
  const { parseArguments } = await import('./parse.ts')
  return parseArguments(argv, existsSync)
}

async function run(command: Command, world: World): Promise<ExitCode> {
  const { effects } = world
  switch (command.type) {
    case 'version': {
      const { versionOf } = await import('./shipped.ts')
      effects.print(`${await versionOf(effects)}\n`)
      return exitCodes.fine
    }
    case 'help': {
      const [{ helpText }, { themesOf }] = await Promise.all([import('./help.ts'), import('./shipped.ts')])
      effects.print(helpText(command.topic, await themesOf(effects)))
      return exitCodes.fine
    }
    case 'browser': {
      const runBrowserCommand = await world.loadBrowser()
      return runBrowserCommand(command.action, effects, world.env)
    }
    case 'build': {
      const [{ runBuildCommand }, buildEssay] = await Promise.all([import('./build-command.ts'), world.loadBuild()])
      const build = (): Promise<ExitCode> => runBuildCommand(command, { ...world, buildEssay, debug: wantsStacks(world.env['DEBUG']) })
      if (command.flags.watch !== true) return build()
      const [{ watchEssays }, { expandInputs }, { optionsSchema }, { exporters }] = await Promise.all([
        import('./watch.ts'),
        import('./inputs.ts'),
        import('../options/schema.ts'),
        import('../exporters/index.ts'),
      ])
      const { theme, out } = optionsSchema.parse(command.flags)
      const essays = await expandInputs(command.inputs)
      const files = exporters.map(({ file }) => file)
      return watchEssays({ essays, out, files, theme: typeof theme === 'string' && /[\\/]/.test(theme) ? theme : null }, build, world.signal)
    }
  }
}

async function fail({ rule, detail }: Failure, argv: readonly string[], { effects }: World): Promise<ExitCode> {
  effects.log(formatMessage(detail))
  const code = exitCodeOf(rule)
  if (argv.includes('--json')) {
    const { jsonOf } = await import('./json.ts')
    effects.print(jsonOf([], [detail], code))
  }
  return code
}
