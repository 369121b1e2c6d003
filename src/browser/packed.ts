import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ownedPrefix } from '../effects/leftovers.ts'
import type { Host } from './host.ts'

/** The Chromium of `@sparticuz/chromium`, ready to run. */
export interface UnpackedChromium {
  readonly path: string
  /** The environment to run it in. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Holds everything of it, its temporary files included; the caller deletes it once the browser has ended. */
  readonly folder: string
}

const unpack = promisify(execFile)
const program = "require(process.argv[1]).executablePath().then((path) => process.stdout.write(path), (error) => { console.error(error.message); process.exitCode = 1 })"

/**
 * Unpacks the browser into a folder of its own (about 2 s).
 * Its `args` are never used: they switch the web's security off.
 *
 * @param main - the main file of the package
 * @param signal - gives up and rejects
 */
export async function unpackChromium(main: string, host: Host, signal: AbortSignal): Promise<UnpackedChromium> {
  const folder = await mkdtemp(join(host.temporary, ownedPrefix('lectern-chromium-')))
  try {
    // The package takes whatever already lies in TMPDIR for its own and writes to HOME and to the environment
    // of the process it runs in; VERCEL has it unpack the system libraries a bare machine lacks.
    const own = { ...host.env, TMPDIR: folder, HOME: folder, VERCEL: '1' }
    const { stdout } = await unpack(process.execPath, ['-e', program, main], { env: own, signal, timeout: 60_000 })
    const fonts = join(folder, 'lectern-fonts.conf')
    await writeFile(fonts, fontConfiguration(folder, host.home))
    return { path: stdout, env: { ...host.env, TMPDIR: folder, HOME: folder, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts }, folder }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** The package's own configuration knows one fixed folder, so that text in any other font vanishes in silence. */
function fontConfiguration(folder: string, home: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts'), join(home, '.fonts')]
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((path) => `  <dir>${escapeXml(path)}</dir>`).join('\n')}
  <cachedir>${escapeXml(join(folder, 'font-cache'))}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
