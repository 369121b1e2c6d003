import { idPrefix } from './names.ts'
import { styleMap } from './style-map.ts'

interface Converted {
  readonly html: string
  /** Signs of old symbol fonts that have no letter of their own, by code and font. */
  readonly lostSigns: readonly string[]
}

/** A packed document, prepared, as HTML. */
export async function convert(archive: ArrayBuffer): Promise<Converted> {
  const { default: mammoth } = await import('mammoth')
  // Node's mammoth asks for `buffer`, the one for browsers for `arrayBuffer`.
  const input = { arrayBuffer: archive, buffer: archive }
  const { value, messages } = await mammoth.convertToHtml(input, { styleMap: [...styleMap], includeEmbeddedStyleMap: false, idPrefix })
  return { html: value, lostSigns: messages.flatMap(({ message }) => /^A w:sym element.*: (char .*)$/.exec(message)?.[1] ?? []) }
}
