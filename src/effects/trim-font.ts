import type { HarfBuzz } from './harfbuzz.ts'
import { codePointOf } from './unicode-range.ts'

/** HarfBuzz's numbers: a memory mode, a set and a flag. */
const writable = 2
const layoutFeatures = 6
const noHinting = 1

/**
 * An OpenType font with the glyphs of some characters alone, all they can be joined to, and without hints.
 *
 * @throws Error where the bytes are no font.
 */
export function trimFont(font: Uint8Array, characters: string, { call, memory }: HarfBuzz): Uint8Array {
  const place = call('malloc', font.length)
  memory().set(font, place)
  const blob = call('hb_blob_create', place, font.length, writable, 0, 0)
  const face = call('hb_face_create', blob, 0)
  const input = call('hb_subset_input_create_or_fail')
  const features = call('hb_subset_input_set', input, layoutFeatures)
  call('hb_set_clear', features)
  call('hb_set_invert', features)
  call('hb_subset_input_set_flags', input, noHinting)
  const wanted = call('hb_subset_input_unicode_set', input)
  for (const character of characters) call('hb_set_add', wanted, codePointOf(character))

  const subset = call('hb_subset_or_fail', face, input)
  const result = subset === 0 ? 0 : call('hb_face_reference_blob', subset)
  const length = result === 0 ? 0 : call('hb_blob_get_length', result)
  const start = length === 0 ? 0 : call('hb_blob_get_data', result, 0)
  const bytes = memory().slice(start, start + length)

  if (result !== 0) call('hb_blob_destroy', result)
  if (subset !== 0) call('hb_face_destroy', subset)
  call('hb_subset_input_destroy', input)
  call('hb_face_destroy', face)
  call('hb_blob_destroy', blob)
  call('free', place)
  if (length === 0) throw new Error('HarfBuzz cannot cut the font')
  return bytes
}
