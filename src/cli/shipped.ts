import { join } from 'node:path'
import type { Effects } from '../effects/effects.ts'

/** The version in Lectern's own package.json. */
export async function versionOf({ read, packageRoot }: Pick<Effects, 'read' | 'packageRoot'>): Promise<string> {
  const manifest: unknown = JSON.parse(new TextDecoder().decode(await read(join(packageRoot, 'package.json'))))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  throw new Error('package.json names no version')
}

/** Names of the themes that ship with Lectern, sorted. */
export async function themesOf({ list, packageRoot }: Pick<Effects, 'list' | 'packageRoot'>): Promise<readonly string[]> {
  const names = await list(join(packageRoot, 'themes'))
  return names.filter((name) => !name.includes('.')).sort()
}
