import type { Effects } from './effects.ts'

/** What is called of HarfBuzz's subsetter: handles and sizes are numbers, memory is its own. */
export interface HarfBuzz {
  readonly call: (name: string, ...values: readonly number[]) => number
  readonly memory: () => Uint8Array
}

let loading: Promise<HarfBuzz> | null = null

/** Starts HarfBuzz's subsetter once a process: it is compiled for tens of milliseconds, and few talks need it. */
export function loadHarfBuzz(effects: Pick<Effects, 'read' | 'resolve'>): Promise<HarfBuzz> {
  loading ??= start(effects)
  return loading
}

async function start({ read, resolve }: Pick<Effects, 'read' | 'resolve'>): Promise<HarfBuzz> {
  const path = resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  if (path === null) throw new Error('harfbuzzjs is not installed')
  const { instance } = await WebAssembly.instantiate(await read(path))
  const { memory } = instance.exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('HarfBuzz has no memory')
  const call: HarfBuzz['call'] = (name, ...values) => {
    const found: unknown = instance.exports[name]
    if (!isCallable(found)) throw new Error(`HarfBuzz has no ${name}`)
    const result = found(...values)
    return typeof result === 'number' ? result : 0
  }
  call('_initialize')
  // It moves when it grows.
  return { call, memory: () => new Uint8Array(memory.buffer) }
}

function isCallable(value: unknown): value is (...values: readonly number[]) => unknown {
  return typeof value === 'function'
}
