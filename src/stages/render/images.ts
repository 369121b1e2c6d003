import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Assets, ImageAsset } from '../../trees/assets.ts'
import type { Slide } from '../../trees/talk.ts'

export interface ImageRenderer {
  readonly image: (url: string, alt: string) => Element | null
  /** Symbols of the pictures that are used more than once. */
  readonly definitions: Element | null
}

/** Pictures inline as data; one that is used twice is stored once and referred to. */
export function createImageRenderer(slides: readonly Slide[], images: Assets['images']): ImageRenderer {
  const uses = new Map<string, number>()
  for (const slide of slides) {
    const id = slide.kind === 'figure' ? images.get(slide.url)?.id : undefined
    if (id !== undefined) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  const shared = new Map([...images.values()].filter(({ id }) => (uses.get(id) ?? 0) > 1).map((asset) => [asset.id, asset]))
  return {
    image: (url, alt) => {
      const asset = images.get(url)
      if (asset === undefined) return null
      return shared.has(asset.id) ? reference(asset, alt) : h('img', { src: dataUrl(asset), alt, width: asset.width, height: asset.height })
    },
    definitions: shared.size === 0 ? null : definitions([...shared.values()]),
  }
}

export function dataUrl({ mime, base64 }: ImageAsset): string {
  return `data:${mime};base64,${base64}`
}

function reference(asset: ImageAsset, alt: string): Element {
  const box = { viewBox: `0 0 ${asset.width} ${asset.height}`, width: asset.width, height: asset.height }
  return s('svg', { ...box, className: ['image'], role: 'img', ariaLabel: alt }, s('use', { href: `#image-${asset.id}` }))
}

function definitions(assets: readonly ImageAsset[]): Element {
  const symbols = assets.map((asset) =>
    s('image', { id: `image-${asset.id}`, href: dataUrl(asset), width: asset.width, height: asset.height, preserveAspectRatio: 'none' }),
  )
  return s('svg', { className: ['definitions'], width: 0, height: 0, ariaHidden: 'true', style: 'position:absolute' }, s('defs', symbols))
}
