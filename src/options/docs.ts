import { flagUsage, groupNames, optionsOf } from './help.ts'
import { aboutOption, groups, type OptionKey } from './schema.ts'

/** The tables of `docs/options.md`, one a group of options. */
export function optionTables(): string {
  return groupNames().map((group) => [`### ${groups[group]}`, '', ...table(optionsOf(group))].join('\n')).join('\n\n')
}

function table(keys: readonly OptionKey[]): string[] {
  return ['| key | flag | value | default | what it does |', '|---|---|---|---|---|', ...keys.map(row)]
}

function row(key: OptionKey): string {
  const { expected, fallback, help, flagOnly, negatable } = aboutOption(key)
  const flag = code(flagUsage(key)) + (negatable && flagOnly !== true ? ` or ${code(flagUsage(key).replace(/^--(\S+).*/, '--no-$1'))}` : '')
  const cells = [flagOnly === true ? '–' : code(key), flag, expected, fallback === null || fallback === false ? '–' : code(String(fallback)), help]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function code(source: string): string {
  return `\`${source}\``
}
