import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'

/** DevTools messages over two pipes, each message ended by a zero byte: no port is opened that others could reach. */
export function createPipeTransport(output: Writable, input: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send(message) {
      output.write(`${message}\0`)
    },
    close() {
      output.end()
    },
  }
  let pending: Uint8Array[] = []
  input.on('data', (chunk: Uint8Array) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      pending.push(rest.subarray(0, end))
      rest = rest.subarray(end + 1)
      const message = Buffer.concat(pending).toString()
      pending = []
      transport.onmessage?.(message)
    }
    if (rest.length > 0) pending.push(rest)
  })
  input.on('close', () => transport.onclose?.())
  // A browser that dies breaks its pipes; its end is noticed where the process is watched.
  output.on('error', () => undefined)
  input.on('error', () => undefined)
  return transport
}
