import { aboutOption, flagOf, groups, optionKeys, type Group, type OptionKey } from './schema.ts'

const indent = 2
const column = 26

/** Every flag under its group, for a terminal of 80 columns and more. */
export function flagsHelp(): string {
  return groupNames().map((group) => [groups[group], ...optionsOf(group).map(flagHelp)].join('\n')).join('\n\n')
}

/** The groups in the order of the help. */
export function groupNames(): readonly Group[] {
  return [...new Set(optionKeys.map((key) => aboutOption(key).group))]
}

/** The options of a group, in order. */
export function optionsOf(group: Group): readonly OptionKey[] {
  return optionKeys.filter((key) => aboutOption(key).group === group)
}

/** The flag as it is typed: `--handout 1|2|3|4|6|9`. */
export function flagUsage(key: OptionKey): string {
  const { placeholder } = aboutOption(key)
  return placeholder === null ? `--${flagOf(key)}` : `--${flagOf(key)} ${placeholder}`
}

function flagHelp(key: OptionKey): string {
  const { help, fallback } = aboutOption(key)
  const shown = fallback === null || fallback === false ? help : `${help} Default: ${fallback}.`
  const usage = ' '.repeat(indent) + flagUsage(key)
  const lines = wrap(shown, 80 - column).map((line) => ' '.repeat(column) + line)
  return usage.length + 1 < column ? [usage + (lines[0] ?? '').slice(usage.length), ...lines.slice(1)].join('\n') : [usage, ...lines].join('\n')
}

/** Lines of at most so many characters. */
function wrap(sentence: string, width: number): string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
