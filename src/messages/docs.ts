import { exitCodeOf, exitCodes, rules, type RuleId } from './rules.ts'

/** The lists of `docs/messages.md`: every rule under its severity, with its exit code, and the exit codes. */
export function messageLists(): string {
  const ids = Object.keys(rules).filter(isRuleId)
  const section = (title: string, severity: string) => [
    `## ${title}`,
    ...ids.filter((id) => rules[id].severity === severity).map((id) => `### ${id}\n\n${rules[id].help}${exit(id)}`),
  ]
  return [...section('Errors', 'error'), ...section('Warnings', 'warning'), ...section('Notes', 'info'), '## Exit codes', exitTable()].join('\n\n')
}

/** True for the name of a rule. */
export function isRuleId(name: string): name is RuleId {
  return Object.hasOwn(rules, name)
}

function exit(id: RuleId): string {
  const code = exitCodeOf(id)
  return code === exitCodes.fine ? '' : ` (Exit code ${code}.)`
}

function exitTable(): string {
  const meaning: Record<keyof typeof exitCodes, string> = {
    fine: 'The talk is built; there may be warnings.',
    input: 'The essay, its options or the output folder have an error.',
    usage: 'The command line is wrong.',
    environment: 'The machine lacks something: a browser that works.',
    internal: 'A fault of Lectern itself.',
    interrupted: 'Stopped with Ctrl-C.',
  }
  const rows = Object.entries(exitCodes).map(([name, code]) => `| ${code} | ${isExit(name) ? meaning[name] : ''} |`)
  return ['| code | meaning |', '|---|---|', ...rows].join('\n')
}

function isExit(name: string): name is keyof typeof exitCodes {
  return Object.hasOwn(exitCodes, name)
}
