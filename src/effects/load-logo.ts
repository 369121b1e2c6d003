import { resolve } from 'node:path'
import { Failure, type MessageDetails } from '../messages/report.ts'
import { placeIn, type ThemeLayer } from '../theming/layer.ts'
import { pickLogo } from '../theming/logo.ts'
import type { Variant } from '../theming/roles.ts'
import type { ImageAsset } from '../trees/assets.ts'
import type { Effects } from './effects.ts'
import { findInside } from './find-inside.ts'
import { asImage } from './load-images.ts'

/**
 * The logo of the topmost layer that has one. A theme may come from anybody, so its logo lies in its own folder.
 *
 * @throws Failure `missing-logo` with file and line.
 */
export async function loadLogo(
  layers: readonly ThemeLayer[],
  variant: Variant,
  effects: Pick<Effects, 'read' | 'realPath'>,
): Promise<{ readonly logo: ImageAsset | null; readonly logoAlt: string }> {
  const layer = layers.findLast(({ theme }) => theme.logo !== undefined)
  const source = layer?.theme.logo === undefined ? null : pickLogo(layer.theme.logo, variant)
  if (layer === undefined || source === null) return { logo: null, logoAlt: '' }

  const { path } = source
  const details: MessageDetails = { ...placeIn(layer, source.at), actual: path }
  if (/^([a-z][a-z\d+.-]+:)?\/\//i.test(path)) throw new Failure('missing-logo', `The logo ${path} lies on the network; save it beside the file that names it.`, details)
  const found = await findInside(resolve(layer.folder, path), layer.folder, effects)
  if (found === 'missing') throw new Failure('missing-logo', `There is no logo ${path}; its path starts at the folder of the file that names it.`, details)
  if (found === 'outside') throw new Failure('missing-logo', `The logo ${path} lies outside the folder of the file that names it; move it there.`, details)
  const bytes = await effects.read(found.path).catch(() => null)
  const logo = bytes === null ? null : await asImage(bytes)
  if (logo === null) throw new Failure('missing-logo', `The logo ${path} is no picture; save it as SVG, PNG, JPEG, WebP, AVIF or GIF.`, details)
  return { logo, logoAlt: source.alt }
}
