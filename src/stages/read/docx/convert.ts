import { styleMap } from './style-map.ts'

/** Prefix of all ids that are not the author's. */
export const idPrefix = 'lectern-'
/** Address of a picture that no browser shows, with its kind. */
export const unshownPicture = 'unshown:'

interface Converted {
  readonly html: string
  /** Signs of old symbol fonts that have no letter of their own. */
  readonly lostSigns: number
  /** Pictures that lie outside the file or are broken. */
  readonly lostPictures: number
}

/** A packed document, prepared, as HTML. */
export async function convert(archive: ArrayBuffer): Promise<Converted> {
  const { default: mammoth } = await import('mammoth')
  // Node's mammoth asks for `buffer`, the one for browsers for `arrayBuffer`.
  const input = { arrayBuffer: archive, buffer: archive }
  const { value, messages } = await mammoth.convertToHtml(input, {
    styleMap: [...styleMap],
    includeEmbeddedStyleMap: false,
    idPrefix,
    convertImage: mammoth.images.imgElement(async (image) => ({
      src: shown.test(image.contentType) ? `data:${image.contentType};base64,${await image.readAsBase64String()}` : `${unshownPicture}${image.contentType}`,
    })),
  })
  return {
    html: value,
    lostSigns: messages.filter(({ message }) => message.startsWith('A w:sym element')).length,
    lostPictures: messages.filter(({ type, message }) => type === 'error' || message.startsWith('Could not find image')).length,
  }
}

const shown = /^image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)$/
