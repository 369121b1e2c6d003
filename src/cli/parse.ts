import { parseArgs } from 'node:util'
import { Failure } from '../messages/report.ts'
import { checkFlags } from '../options/flags.ts'
import { nearest } from '../options/nearest.ts'
import { aboutOption, flagOf, optionKeys, type OptionKey } from '../options/schema.ts'
import { browserActions, topics, type Command, type Topic } from './command.ts'

/**
 * Reads a command line into data.
 *
 * @param argv Without the program's own name.
 * @param exists Whether there is such a file: an essay may have nearly the name of a command.
 * @throws Failure `wrong-usage`.
 */
export function parseArguments(argv: readonly string[], exists: (path: string) => boolean = () => false): Command {
  const { words, flags } = split(argv)
  const [first, ...rest] = words
  const topic: Topic = first?.essay === false && isOneOf(topics, first.text) ? first.text : 'lectern'

  if (flags.some(({ name }) => name === 'help' || name === 'h')) return { type: 'help', topic }
  if (flags.some(({ name }) => name === 'version' || name === 'v')) return { type: 'version' }
  if (first?.essay === false && first.text === 'help') return help(rest[0]?.text)
  if (topic === 'browser') return browser(rest.map(({ text }) => text), flags)
  if (topic !== 'build' && first?.essay === false && !exists(first.text)) refuseMisspelt(first.text)
  return build((topic === 'build' ? rest : words).map(({ text }) => text), flags)
}

function refuseMisspelt(word: string): void {
  // ./build and build.md are plainly files.
  const right = /^\p{L}+$/u.test(word) ? nearest(word, ['build', 'browser', 'help']) : null
  if (right !== null) throw usage(`There is neither a command nor a file “${word}”; did you mean “${right}”?`, word, right)
}

interface Word {
  readonly text: string
  /** True behind `--`, where no word is a command. */
  readonly essay: boolean
}

interface WrittenFlag {
  readonly name: string
  readonly value: string | undefined
  /** `--out=x`, not `--out x`. */
  readonly joined: boolean
  /** The whole argument. */
  readonly argument: string
}

function split(argv: readonly string[]): { readonly words: readonly Word[]; readonly flags: readonly WrittenFlag[] } {
  const { tokens } = parseArgs({ args: [...argv], options: { ...grammar, ...ownFlags }, strict: false, allowPositionals: true, tokens: true })
  const words: Word[] = []
  const flags: WrittenFlag[] = []
  let essay = false
  for (const token of tokens) {
    if (token.kind === 'option-terminator') essay = true
    else if (token.kind === 'positional') words.push({ text: token.value, essay })
    else flags.push({ name: token.name, value: token.value, joined: token.inlineValue === true, argument: argv[token.index] ?? token.rawName })
  }
  return { words, flags }
}

const keyOfFlag: ReadonlyMap<string, OptionKey> = new Map(optionKeys.map((key) => [flagOf(key), key]))
const negatable: ReadonlyMap<string, OptionKey> = new Map(
  optionKeys.filter((key) => aboutOption(key).negatable).map((key) => [`no-${flagOf(key)}`, key]),
)
const ownFlags = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const
const grammar = Object.fromEntries(
  optionKeys.map((key) => [flagOf(key), { type: aboutOption(key).placeholder === null ? ('boolean' as const) : ('string' as const) }]),
)

function help(about: string | undefined): Command {
  if (about === undefined) return { type: 'help', topic: 'lectern' }
  if (isOneOf(topics, about)) return { type: 'help', topic: about }
  throw usage(`There is no help on “${about}”; there is on ${topics.join(', ')}.`)
}

function browser([action, ...more]: readonly string[], [flag]: readonly WrittenFlag[]): Command {
  if (flag !== undefined) throw usage(`lectern browser takes no ${flag.argument}.`)
  if (action === undefined || !isOneOf(browserActions, action) || more.length > 0) {
    throw usage('Say what to do: lectern browser list, or lectern browser install.')
  }
  return { type: 'browser', action }
}

function build(inputs: readonly string[], flags: readonly WrittenFlag[]): Command {
  const written = new Map<OptionKey, unknown>()
  for (const flag of flags) {
    const [key, value] = readFlag(flag)
    const before = written.get(key)
    written.set(key, key === 'author' && before !== undefined ? [before, value].flat() : value)
  }
  const checked = checkFlags(written)
  if (inputs.length === 0) throw usage('Name the essay: lectern essay.md. See lectern --help.')
  if (inputs.includes('')) throw usage('The name of an essay is empty.')
  if (checked.watch === true && inputs.includes('-')) throw usage('Standard input cannot be watched; name a file, or leave out --watch.')
  if (checked.watch === true && checked.json === true) throw usage('--json prints one result, and --watch builds many times; leave one of them out.')
  return { type: 'build', inputs, flags: checked }
}

function readFlag({ name, value, joined, argument }: WrittenFlag): readonly [OptionKey, unknown] {
  const off = negatable.get(name)
  const key = off ?? keyOfFlag.get(name)
  if (key === undefined) throw unknownFlag(argument)
  const { expected, placeholder } = aboutOption(key)
  if (off !== undefined || placeholder === null) {
    if (value !== undefined) throw usage(`--${name} stands alone, without “${value}”.`)
    return [key, off === undefined]
  }
  // A value that looks like a flag is a forgotten value, unless the author joins it: --title=-1.
  if (value === undefined || (!joined && value.length > 1 && value.startsWith('-'))) {
    throw usage(`--${name} needs a value; expected ${expected}.`)
  }
  return [key, value]
}

function unknownFlag(argument: string): Failure {
  const flag = argument.replace(/=.*$/s, '')
  const right = nearest(flag, [...keyOfFlag.keys(), ...negatable.keys(), ...Object.keys(ownFlags)])
  if (right === null) return usage(`There is no flag ${flag}. See lectern build --help.`, flag)
  return usage(`There is no flag ${flag}; did you mean --${right}?`, flag, `--${right}`)
}

function usage(reason: string, actual?: string, expected?: string): Failure {
  return new Failure('wrong-usage', reason, {
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected: [expected] }),
  })
}

function isOneOf<T extends string>(words: readonly T[], text: string): text is T {
  return words.some((word) => word === text)
}
