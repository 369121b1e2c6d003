import { dirname, join } from 'node:path'
import type { RevealFiles } from '../trees/assets.ts'
import type { Effects } from './effects.ts'

/** reveal.js as text. Its package exports the style sheet; the scripts lie beside it. */
export async function loadReveal({ read, resolve }: Pick<Effects, 'read' | 'resolve'>): Promise<RevealFiles> {
  const sheet = resolve('reveal.js/reveal.css')
  if (sheet === null) throw new Error('reveal.js is not installed')
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await read(join(dirname(sheet), name)))
  const [css, script, notesScript] = await Promise.all([text('reveal.css'), text('reveal.js'), text(join('plugin', 'notes.js'))])
  return { css, script, notesScript }
}
