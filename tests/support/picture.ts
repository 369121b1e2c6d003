import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** px: smaller than a letter of the smallest type, larger than what anti-aliasing moves. */
const block = 8
/** Of pixelmatch, 0 to 1. */
const threshold = 0.2

/** The mean colours of the blocks of 8 × 8 px of a PNG. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Blocks by their mean colour, because two programs never draw the edges of letters alike. */
export function readPicture(bytes: Uint8Array): Picture {
  const png = PNG.sync.read(Buffer.from(bytes))
  const [width, height] = [Math.floor(png.width / block), Math.floor(png.height / block)]
  const sums = new Float64Array(4 * width * height)
  for (let y = 0; y < height * block; y += 1) {
    const row = 4 * width * Math.floor(y / block)
    for (let i = 0; i < 4 * width * block; i += 1) {
      const at = row + 4 * Math.floor(i / (4 * block)) + (i % 4)
      sums[at] = (sums[at] ?? 0) + (png.data[4 * y * png.width + i] ?? 0)
    }
  }
  return { width, height, data: Uint8Array.from(sums, (sum) => Math.round(sum / block ** 2)) }
}

/** In how many blocks two pictures differ. */
export function differingBlocks(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error(`Pictures of ${a.width}×${a.height} and ${b.width}×${b.height} blocks cannot be compared.`)
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold, includeAA: true })
}
