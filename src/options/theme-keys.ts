import type { KeyPath } from './settings.ts'

/** A key of a file that is no option. */
export interface UnknownKey {
  readonly key: string
  readonly path: KeyPath
  /** 1-based; `null` where it stands nowhere. */
  readonly line: number | null
}

const themeKeys: ReadonlySet<string> = new Set(['base', 'accent', 'logo', 'footer', 'variants'])

/** The keys of a theme that stand at the top level, and all others. */
export function themeKeysAmong(unknown: readonly UnknownKey[]): { readonly misplaced: readonly UnknownKey[]; readonly others: readonly UnknownKey[] } {
  const isMisplaced = ({ key, path }: UnknownKey): boolean => path.length === 1 && themeKeys.has(key)
  return { misplaced: unknown.filter(isMisplaced), others: unknown.filter((entry) => !isMisplaced(entry)) }
}

/**
 * What to write where keys of a theme stand at the top level.
 *
 * @param theme What the file sets as `theme`.
 */
export function adviceOnThemeKeys(misplaced: readonly UnknownKey[], theme: unknown): string {
  const keys = misplaced.map(({ key }) => key)
  const named = typeof theme === 'string' && !keys.includes('base') ? [`base: ${theme}`] : []
  const quoted = keys.map((key) => `“${key}”`)
  const list = quoted.length === 1 ? `${quoted.join('')} belongs` : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)} belong`
  return `${list} under “theme”; write theme: {${[...named, ...keys.map((key) => `${key}: …`)].join(', ')}}.`
}
