import { gzipSync } from 'node:zlib'

/** A ZIP archive of one executable file, uncompressed. */
export function zipOf(name: string, content: string): Buffer {
  const path = Buffer.from(name)
  const data = Buffer.from(content)
  // gzip ends in the checksum that ZIP wants as well.
  const checksum = gzipSync(data).readUInt32LE(gzipSync(data).length - 8)
  const common = record([2, 20], [2, 0], [2, 0], [2, 0], [2, 0x21], [4, checksum], [4, data.length], [4, data.length], [2, path.length], [2, 0])
  const local = Buffer.concat([record([4, 0x04034b50]), common, path, data])
  const unix = 3 << 8
  const attributes = 0o100755 * 0x10000
  const central = Buffer.concat([record([4, 0x02014b50], [2, unix | 20]), common, record([2, 0], [2, 0], [2, 0], [4, attributes], [4, 0]), path])
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, 1], [2, 1], [4, central.length], [4, local.length], [2, 0])
  return Buffer.concat([local, central, end])
}

function record(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}
