import { inflateSync } from 'node:zlib'

const headerSize = 44
const entrySize = 20
/** More than any font of Lectern's; what a broken file claims must not fill the memory. */
const largestFont = 64 * 1024 * 1024

/**
 * Unpacks a WOFF file into the OpenType font it was made of. Layout after W3C, WOFF File Format 1.0, sections 3 to 5.
 *
 * @throws Error where the bytes are no WOFF font.
 */
export function unpackWoff(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.byteLength < headerSize || view.getUint32(0) !== 0x774f4646) throw new Error('no WOFF file')
  const count = view.getUint16(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = headerSize + index * entrySize
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) => view.getUint32(entry + field))
    if (tag === undefined || offset === undefined || packed === undefined || length === undefined || checksum === undefined) throw new Error('no WOFF table')
    const bytes = file.subarray(offset, offset + packed)
    return { tag, checksum, bytes: packed < length ? inflateSync(bytes, { maxOutputLength: largestFont }) : bytes }
  })

  const font = new Uint8Array(12 + tables.reduce((sum, { bytes }) => sum + 16 + aligned(bytes.length), 0))
  const out = new DataView(font.buffer)
  out.setUint32(0, view.getUint32(4))
  out.setUint16(4, count)
  let offset = 12 + count * 16
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + index * 16
    for (const [field, value] of [tag, checksum, offset, bytes.length].entries()) out.setUint32(entry + field * 4, value)
    font.set(bytes, offset)
    offset += aligned(bytes.length)
  }
  return font
}

function aligned(length: number): number {
  return (length + 3) & ~3
}
