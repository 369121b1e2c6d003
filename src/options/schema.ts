import * as z from 'zod'
import { amount, choice, nameOrKeys, names, numberChoice, text, yesOrNo, type Value } from './values.ts'

/** The headings under which help and docs show the options. */
export const groups = {
  talk: 'Talk',
  look: 'Look',
  length: 'Length',
  print: 'Print',
  run: 'This run',
} as const
export type Group = keyof typeof groups

interface About {
  readonly group: Group
  /** One or two sentences for help and docs. */
  readonly help: string
  /** Only for a flag: it is about this run or this machine, and an essay from somebody else must not decide it. */
  readonly flagOnly?: true
}

/** What help, docs and messages say about an option. */
export interface OptionMeta extends About {
  readonly expected: string
  readonly placeholder: string | null
  /** `null` where nothing is set. */
  readonly fallback: string | number | boolean | null
  /** True where `--no-…` exists. */
  readonly negatable: boolean
}

const registry = z.registry<OptionMeta>()

function described<F extends z.ZodType>(field: F, meta: OptionMeta): F {
  registry.add(field, meta)
  return field
}

/** `null` where nobody sets it. */
function optional<T extends z.ZodType>({ type, ...value }: Value<T>, about: About, negatable = false) {
  return described(type.nullable().default(null), { ...value, ...about, fallback: null, negatable })
}

function preset<T extends z.ZodType, F extends z.ZodType<unknown>>(
  { type, ...value }: Value<T>,
  withDefault: (type: T) => F,
  about: About,
) {
  const field = withDefault(type)
  const fallback = z.union([z.string(), z.number()]).parse(field.parse(undefined))
  return described(field, { ...value, ...about, fallback, negatable: false })
}

function toggle(about: About) {
  const { type, ...value } = yesOrNo
  return described(type.default(false), { ...value, ...about, fallback: false, negatable: true })
}

/** Every option there is: types, checks, defaults, flags, help and `docs/options.md` come from here. */
export const optionsSchema = z.strictObject({
  title: optional(text('a line of text', 'TEXT'), {
    group: 'talk',
    help: 'Title of the talk. Without it the essay’s first heading, then its file name.',
  }),
  subtitle: optional(text('a line of text', 'TEXT'), { group: 'talk', help: 'Second line of the title slide.' }),
  author: optional(names, { group: 'talk', help: 'Who speaks: one name or a list. As a flag it may be repeated.' }),
  date: optional(text('a date, written as it should appear', 'TEXT'), {
    group: 'talk',
    help: 'Date on the title slide, shown as written.',
  }),
  course: optional(text('a line of text', 'TEXT'), {
    group: 'talk',
    help: 'Course or class; on the title slide and at the head of handouts.',
  }),
  lang: optional(text('a language tag such as en or de-AT', 'TAG'), {
    group: 'talk',
    help: 'Language of the essay, as a BCP 47 tag; without it, recognised from the text.',
  }),
  keepCruft: toggle({ group: 'talk', help: 'Keeps lines that look like the furniture of a web page, such as menus and cookie notices.' }),
  theme: preset(nameOrKeys('a theme’s name, a folder, or keys such as base and accent', 'NAME|DIR'), (type) => type.default('slate'), {
    group: 'look',
    help: 'A theme that ships with Lectern or a folder with a theme.yml. In a file also an object: {base, accent, logo, footer, …}.',
  }),
  variant: preset(choice('light', 'dark'), (type) => type.default('light'), { group: 'look', help: 'Light or dark slides.' }),
  aspect: preset(choice('16:9', '4:3'), (type) => type.default('16:9'), { group: 'look', help: 'Shape of the slides.' }),
  wordsPerMinute: preset(amount(40, 400), (type) => type.default(130), { group: 'length', help: 'How fast the speaker speaks; sets the times.' }),
  wordsPerSlide: preset(amount(30, 2000), (type) => type.default(150), { group: 'length', help: 'Words of the essay for about one slide.' }),
  wordsPerPoint: preset(amount(6, 22), (type) => type.default(14), { group: 'length', help: 'Longest sentence that is preferred as a point, in words.' }),
  pdf: toggle({ group: 'print', help: 'Prints slides.pdf, one page a slide.' }),
  handout: optional(
    numberChoice(1, 2, 3, 4, 6, 9),
    { group: 'print', help: 'Prints handout.pdf with so many slides a page; 3 has ruled lines beside them. With or without pdf.' },
    true,
  ),
  notesPages: toggle({ group: 'print', help: 'Prints notes.pdf, each slide above its full notes. With or without pdf.' }),
  paper: preset(choice('a4', 'letter'), (type) => type.default('a4'), { group: 'print', help: 'Paper of handouts and notes pages.' }),
  out: preset(text('a folder', 'DIR'), (type) => type.default('dist'), {
    group: 'run',
    help: 'Where talks go, each into a folder named after its essay.',
    flagOnly: true,
  }),
  browser: optional(text('a program, its path or an address such as ws://… or http://host:9222', 'PATH|URL'), {
    group: 'run',
    help: 'The browser that prints: a program, or the address of one that runs elsewhere.',
    flagOnly: true,
  }),
  timeout: preset(amount(1, 3600), (type) => type.default(90), {
    group: 'run',
    help: 'Longest time for printing one document, in seconds; it is tried twice.',
    flagOnly: true,
  }),
  watch: toggle({ group: 'run', help: 'Builds again whenever the essay changes.', flagOnly: true }),
  json: toggle({ group: 'run', help: 'Prints the result as one JSON object on standard output.', flagOnly: true }),
  quiet: toggle({ group: 'run', help: 'Shows warnings and errors only.', flagOnly: true }),
})

/** All options, checked, each with a value. */
export type Options = Readonly<z.output<typeof optionsSchema>>
export type OptionKey = keyof Options
/** Some options, checked; the others were not given. */
export type Flags = { [K in OptionKey]?: Options[K] }

/** The options in the order of the docs. */
export const optionKeys: readonly OptionKey[] = optionsSchema.keyof().options

export function isOptionKey(key: string): key is OptionKey {
  return Object.hasOwn(optionsSchema.shape, key)
}

/** What help, docs and messages say about an option. */
export function aboutOption(key: OptionKey): OptionMeta {
  const meta = registry.get(optionsSchema.shape[key])
  if (meta === undefined) throw new Error(`option ${key} has no description`)
  return meta
}

/** Options that an essay or its `lectern.yml` may set. */
export const fileKeys: readonly OptionKey[] = optionKeys.filter((key) => aboutOption(key).flagOnly !== true)

/** Options that may stand under `print:` as well. */
export const printKeys: readonly OptionKey[] = fileKeys.filter((key) => aboutOption(key).group === 'print')

/** The kebab twin: `notesPages` → `notes-pages`. */
export function flagOf(key: OptionKey): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
