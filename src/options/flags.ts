import { Failure } from '../messages/report.ts'
import { aboutOption, flagOf, isOptionKey, optionsSchema, type Flags, type OptionKey, type Options } from './schema.ts'
import { show } from './show.ts'

/**
 * Checks the values of flags, as typed: text, `true` and `false`, or a list.
 *
 * @throws Failure `wrong-usage`, naming the flag.
 */
export function checkFlags(written: ReadonlyMap<OptionKey, unknown>): Flags {
  for (const [key, value] of written) {
    if (optionsSchema.shape[key].safeParse(value).success) continue
    const { expected } = aboutOption(key)
    throw new Failure('wrong-usage', `--${flagOf(key)} is ${show(value)}; expected ${expected}.`, { actual: show(value), expected: [expected] })
  }
  const options = optionsSchema.parse(Object.fromEntries(written))
  const flags: Flags = {}
  for (const key of Object.keys(options)) if (isOptionKey(key) && written.has(key)) take(flags, options, key)
  return flags
}

function take<K extends OptionKey>(flags: Flags, options: Options, key: K): void {
  flags[key] = options[key]
}
