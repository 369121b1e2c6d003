import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import type { Image, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Report } from '../messages/report.ts'
import type { RuleId } from '../messages/rules.ts'
import type { ImageAsset } from '../trees/assets.ts'
import { linesOf } from '../trees/lines.ts'
import type { Effects } from './effects.ts'
import { findInside } from './find-inside.ts'

type ReadEffects = Pick<Effects, 'read' | 'realPath'>

/** Formats that browsers show, by the names image-size gives them. */
const mimes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}
const defaultSvg = { width: 1200, height: 800 }

/**
 * The pictures of an essay, by URL. A picture that is missing, lies on the network or outside the essay's folder (also
 * through a symbolic link) is absent and reported with its line.
 */
export async function loadImages(root: Root, essayPath: string, effects: ReadEffects, report: Report): Promise<ReadonlyMap<string, ImageAsset>> {
  const folder = essayPath === '-' ? '.' : dirname(essayPath)
  const images = new Map<string, ImageAsset>()
  for (const node of imagesIn(root)) {
    const about = { place: { line: linesOf(node).start }, actual: isData(node.url) ? 'data:' : node.url }
    const isSilent = (node.alt ?? '').trim() === ''
    if (isSilent) {
      const reason = isData(node.url)
        ? 'A picture has no alternative text; write in Word (Picture, Alt Text) or in the alt attribute what it shows.'
        : `The picture ${node.url} has no alternative text; write between the square brackets what it shows.`
      report.add('missing-alt', reason, about)
    }
    if (images.has(node.url)) continue
    const loaded = await loadImage(node.url, folder, effects)
    if ('rule' in loaded) report.add(loaded.rule, `${loaded.reason}; ${isSilent ? 'no slide shows it' : 'until then the slide shows its alternative text'}.`, about)
    else images.set(node.url, loaded)
  }
  return images
}

/** A picture that is written into the essay; too long to be named by its address. */
function isData(url: string): boolean {
  return /^data:/i.test(url)
}

/** In `:::notes` and in footnotes nothing is shown, of which the author is told elsewhere. */
function imagesIn(root: Root): Image[] {
  const images: Image[] = []
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition' || (node.type === 'containerDirective' && node.name === 'notes')) return SKIP
    if (node.type === 'image') images.push(node)
    return
  })
  return images
}

interface Refusal {
  readonly rule: RuleId
  readonly reason: string
}

async function loadImage(url: string, folder: string, effects: ReadEffects): Promise<ImageAsset | Refusal> {
  if (isData(url)) return fromDataUrl(url)
  if (/^file:/i.test(url)) return { rule: 'outside-image', reason: `The picture ${url} is named by its place on a disk; move it beside the essay and name it without file:` }
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url)) {
    return { rule: 'remote-image', reason: `The picture ${url} lies on the network; save it beside the essay and name that file` }
  }
  const found = await findInside(pathOf(url, folder), folder, effects)
  if (found === 'missing') return { rule: 'missing-image', reason: `There is no picture ${url} beside the essay; correct its path` }
  if (found === 'outside') return { rule: 'outside-image', reason: `The picture ${url} lies outside the essay's folder; move it beside the essay` }
  const bytes = await effects.read(found.path).catch(() => null)
  if (bytes === null) return { rule: 'missing-image', reason: `The picture ${url} cannot be read; check its permissions` }
  return (await asImage(bytes)) ?? { rule: 'unknown-image', reason: `${url} is no picture that browsers show; save it as PNG, JPEG, SVG, WebP, AVIF or GIF` }
}

/** A path as Markdown writes it: percent-encoded, forward slashes, perhaps with a query. */
function pathOf(url: string, folder: string): string {
  const plain = url.replace(/[?#].*$/, '')
  try {
    return resolve(folder, decodeURIComponent(plain))
  } catch {
    return resolve(folder, plain)
  }
}

async function fromDataUrl(url: string): Promise<ImageAsset | Refusal> {
  const [, base64] = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(url) ?? []
  const image = base64 === undefined ? null : await asImage(new Uint8Array(Buffer.from(base64, 'base64')))
  return image ?? { rule: 'unknown-image', reason: 'A picture written into the essay as data cannot be read; save it as a file beside the essay' }
}

/** Bytes as a picture; `null` where they are none that browsers show. */
export async function asImage(bytes: Uint8Array): Promise<ImageAsset | null> {
  const { imageSize } = await import('image-size')
  try {
    const { width, height, type, orientation } = imageSize(bytes)
    const mime = mimes[type ?? '']
    if (mime === undefined || width <= 0 || height <= 0) return svgWithoutSize(bytes)
    // EXIF orientations 5 to 8 lie on their side.
    const turned = orientation !== undefined && orientation >= 5
    return asset(bytes, mime, turned ? { width: height, height: width } : { width, height })
  } catch {
    return svgWithoutSize(bytes)
  }
}

function svgWithoutSize(bytes: Uint8Array): ImageAsset | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024))
  return /<svg[\s>]/.test(start) ? asset(bytes, 'image/svg+xml', defaultSvg) : null
}

function asset(bytes: Uint8Array, mime: string, { width, height }: { readonly width: number; readonly height: number }): ImageAsset {
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { id, mime, base64: Buffer.from(bytes).toString('base64'), width, height }
}
