import * as z from 'zod'
import { nearest } from '../options/nearest.ts'
import type { ColorRole } from './roles.ts'

/** Words people try for a key that has another name here. */
const synonyms: Readonly<Record<string, string>> = {
  accent: 'primary',
  ink: 'foreground',
  text: 'foreground',
  paper: 'background',
  labels: 'label',
  body: 'base',
  mono: 'monospace',
  colors: 'color',
  fonts: 'typography',
  heading: 'headings',
}

/** Keys of brand.yml that other programs read. */
const unread = z.unknown().optional()

/** Keys with values, and no others; a wrong key is answered with the right one. */
function group<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape).filter((key) => shape[key] !== unread)
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return `expected keys with values: ${known.join(', ')}`
      const key = z.array(z.string()).parse(issue.keys)[0] ?? ''
      const meant = synonyms[key]
      const right = meant !== undefined && known.includes(meant) ? meant : nearest(key, known)
      return right === null ? `expected one of ${known.join(', ')}` : `did you mean “${right}”?`
    },
  })
}

/** A string stands for a group with one key. */
function orShort<T extends z.ZodType>(key: string, type: T) {
  return z.preprocess((value) => (typeof value === 'string' ? { [key]: value } : value), type)
}

const line = (expected: string) => z.string({ error: `expected ${expected}` }).trim().min(1, { error: `expected ${expected}` })

const colorName = z
  .string({
    error: ({ input }) =>
      input === null
        ? 'expected a colour; it needs quotation marks, as in "#8a1538", because # begins a comment in YAML'
        : 'expected a colour in quotation marks, as in "#8a1538"',
  })
  .trim()

const familyName = z
  .string({ error: 'expected the name of a font family' })
  .trim()
  .regex(/^[\p{L}\p{N} ._-]+$/u, { error: 'expected the name of one font family, without quotation marks or commas' })

const weight = z.int({ error: 'expected a weight from 100 to 900, such as 600' }).min(100).max(900)

/** Between a smaller value and slate's own: Lectern measures with slate's margins, so text fits into wider ones only. */
const pixels = (least: number, most: number) => {
  const error = `expected a number of pixels from ${least} to ${most}`
  return z.number({ error }).min(least, { error }).max(most, { error })
}

const roles = {
  background: colorName.optional(),
  foreground: colorName.optional(),
  primary: colorName.optional(),
  'accent-text': colorName.optional(),
  muted: colorName.optional(),
  tint: colorName.optional(),
  line: colorName.optional(),
  'line-strong': colorName.optional(),
  ground: colorName.optional(),
  'on-ground': colorName.optional(),
  'on-ground-muted': colorName.optional(),
  'on-ground-faint': colorName.optional(),
} satisfies Record<ColorRole, z.ZodType>

const color = group({
  palette: z.record(z.string(), colorName, { error: 'expected names with colours' }).optional(),
  ...roles,
  secondary: unread,
  tertiary: unread,
  success: unread,
  info: unread,
  warning: unread,
  danger: unread,
  light: unread,
  dark: unread,
})

const picture = orShort('path', group({ path: line('the path of a picture'), alt: z.string().optional() }))
/** brand.yml lets a size be a picture, a name under `images`, or a pair of these. */
const size = orShort('path', group({ path: z.string().optional(), alt: z.string().optional(), light: picture.optional(), dark: picture.optional() }))
const logo = orShort(
  'path',
  group({
    path: line('the path of a picture').optional(),
    alt: z.string({ error: 'expected a text that describes the logo' }).optional(),
    light: picture.optional(),
    dark: picture.optional(),
    images: z.record(z.string(), picture).optional(),
    small: size.optional(),
    medium: size.optional(),
    large: size.optional(),
  }),
)

const fontFile = orShort(
  'path',
  group({
    path: line('the path of a WOFF2 file'),
    weight: weight.default(400),
    style: z.enum(['normal', 'italic'], { error: 'expected normal or italic' }).default('normal'),
  }),
)

const font = group({
  family: familyName,
  source: z.enum(['fontsource', 'google', 'bunny', 'file'], { error: 'expected fontsource or file' }).default('fontsource'),
  files: z.array(fontFile, { error: 'expected a list of WOFF2 files' }).optional(),
  weight: unread,
  style: unread,
  display: unread,
})

const unreadType = { size: unread, 'line-height': unread, color: unread, 'background-color': unread, style: unread, decoration: unread }

const typography = group({
  fonts: z.array(font, { error: 'expected a list of fonts' }).optional(),
  base: orShort('family', group({ family: familyName.optional(), weight: weight.optional(), 'strong-weight': weight.optional(), ...unreadType })).optional(),
  headings: orShort('family', group({ family: familyName.optional(), weight: weight.optional(), ...unreadType })).optional(),
  label: orShort('family', group({ family: familyName.optional(), ...unreadType, weight: unread })).optional(),
  monospace: orShort('family', group({ family: familyName.optional(), ...unreadType, weight: unread })).optional(),
  fallback: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(familyName, { error: 'expected a list of font families' }))
    .optional(),
  link: unread,
  'monospace-inline': unread,
  'monospace-block': unread,
})

const meta = group({
  name: z
    .union([z.string(), z.object({ short: z.string().optional(), full: z.string().optional() })], { error: 'expected a name' })
    .transform((name) => (typeof name === 'string' ? name : (name.full ?? name.short ?? '')))
    .optional(),
  description: z.string({ error: 'expected a sentence' }).optional(),
  link: unread,
})

/** A `theme.yml`, or the object under `theme:` in front matter and `lectern.yml`: the same keys. */
export const themeSchema = group({
  meta: meta.optional(),
  base: line('the name of a theme or a folder').optional(),
  accent: colorName.optional(),
  color: color.optional(),
  variants: group({ light: group({ color: color.optional() }).optional(), dark: group({ color: color.optional() }).optional() }).optional(),
  typography: typography.optional(),
  logo: logo.optional(),
  footer: z.string({ error: 'expected a line of text' }).trim().optional(),
  spacing: group({
    side: pixels(40, 80).optional(),
    top: pixels(40, 64).optional(),
    gutter: pixels(8, 24).optional(),
    heading: pixels(16, 40).optional(),
    rule: pixels(1, 4).optional(),
    'strong-rule': pixels(2, 12).optional(),
  }).optional(),
  'title-style': z.enum(['panel', 'ground', 'tint'], { error: 'expected panel, ground or tint' }).optional(),
  silhouette: z.boolean({ error: 'expected true or false' }).optional(),
  defaults: unread,
})

export type Theme = Readonly<z.output<typeof themeSchema>>
export type ThemeFont = NonNullable<NonNullable<Theme['typography']>['fonts']>[number]

/** Every key that is read, as dotted paths, for docs and tests; keys of brand.yml that are not read are absent. */
export function themeKeys(): readonly string[] {
  return keysOf(themeSchema, '')
}

function keysOf(schema: unknown, path: string): string[] {
  let type = schema
  while (type instanceof z.ZodOptional || type instanceof z.ZodDefault || type instanceof z.ZodPipe) {
    type = type instanceof z.ZodPipe ? type.out : type.unwrap()
  }
  if (type instanceof z.ZodUnknown) return []
  if (type instanceof z.ZodArray) return keysOf(type.element, `${path}[]`)
  if (!(type instanceof z.ZodObject)) return [path]
  return Object.entries(type.shape).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`))
}
