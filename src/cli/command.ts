import type { Flags } from '../options/schema.ts'

export const topics = ['lectern', 'build', 'browser'] as const
export type Topic = (typeof topics)[number]

export const browserActions = ['list', 'install'] as const
export type BrowserAction = (typeof browserActions)[number]

/** What a command line asks for. */
export type Command =
  | { readonly type: 'help'; readonly topic: Topic }
  | { readonly type: 'version' }
  /** `inputs`: paths and globs, as typed; `-` is standard input. */
  | { readonly type: 'build'; readonly inputs: readonly string[]; readonly flags: Flags }
  | { readonly type: 'browser'; readonly action: BrowserAction }
