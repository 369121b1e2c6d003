/** The colours a theme may set, by the names of `theme.yml`. Whatever is not set is derived. */
export const colorRoles = [
  'background',
  'foreground',
  'primary',
  'accent-text',
  'muted',
  'tint',
  'line',
  'line-strong',
  'ground',
  'on-ground',
  'on-ground-muted',
  'on-ground-faint',
] as const
export type ColorRole = (typeof colorRoles)[number]

/** Every colour of one variant as hex. `accent` is `primary` where lines and dots of that colour can be seen, else the nearest that can, or the ink. */
export type Colors = Readonly<Record<ColorRole | 'accent', string>>

/**
 * What is worked out from a role where a theme does not set it: who sets the role anew does not want
 * what the base theme had made of its own.
 */
export const dependents: Readonly<Partial<Record<ColorRole, readonly ColorRole[]>>> = {
  background: ['accent-text', 'muted', 'tint', 'line', 'line-strong'],
  foreground: ['muted', 'line', 'line-strong'],
  primary: ['accent-text', 'tint', 'ground', 'on-ground', 'on-ground-muted', 'on-ground-faint'],
  tint: ['accent-text', 'muted'],
  ground: ['on-ground', 'on-ground-muted', 'on-ground-faint'],
}

export const variants = ['light', 'dark'] as const
export type Variant = (typeof variants)[number]
