import type { KeyPath } from '../options/settings.ts'
import type { Variant } from './roles.ts'
import type { Theme } from './schema.ts'

/** The picture a theme wants in the furniture of one variant. */
export interface LogoSource {
  readonly path: string
  readonly alt: string
  /** Where it stands in the theme. */
  readonly at: KeyPath
}

/** One path, one for each variant, or brand.yml's sizes, of which the smallest suits a margin best. */
export function pickLogo(logo: NonNullable<Theme['logo']>, variant: Variant): LogoSource | null {
  const source = (picture: { readonly path: string; readonly alt?: string | undefined }, at: KeyPath): LogoSource => ({
    path: picture.path,
    alt: picture.alt ?? logo.alt ?? '',
    at,
  })
  const own = logo[variant]
  if (own !== undefined) return source(own, ['logo', variant])
  if (logo.path !== undefined) return source({ path: logo.path }, ['logo', 'path'])
  for (const name of ['small', 'medium', 'large'] as const) {
    const size = logo[name]
    const path = size?.[variant]?.path ?? size?.path
    if (path === undefined) continue
    const named = logo.images?.[path]
    if (named !== undefined) return source(named, ['logo', 'images', path])
    return source({ path, alt: size?.[variant]?.alt ?? size?.alt }, ['logo', name])
  }
  const other = variant === 'light' ? 'dark' : 'light'
  return logo[other] === undefined ? null : source(logo[other], ['logo', other])
}
