import { idPrefix, styleMap } from './style-map.ts'

/** Address of a picture that no browser shows, with its kind. */
export const unshownPicture = 'unshown:'

/** A packed document that `prepare()` has made, as HTML. Reads nothing but the archive. */
export async function convert(archive: ArrayBuffer): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.convertToHtml(
    // Node's mammoth asks for `buffer`, the one for browsers for `arrayBuffer`.
    { arrayBuffer: archive, buffer: Buffer.from(archive) },
    {
      styleMap: [...styleMap],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      idPrefix,
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: shown.test(image.contentType) ? `data:${image.contentType};base64,${await image.readAsBase64String()}` : `${unshownPicture}${image.contentType}`,
      })),
    },
  )
  return value
}

const shown = /^image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)$/
