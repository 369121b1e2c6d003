/** The part of WebAssembly that is used here; Node's own types leave it to those of the browser. */
declare namespace WebAssembly {
  class Memory {
    readonly buffer: ArrayBuffer
  }
  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>
  }
  function instantiate(bytes: Uint8Array): Promise<{ readonly instance: Instance }>
}
