import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot, resolvePackageFile } from '../../src/effects/packages.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test.each([
  ['an export', 'reveal.js/reveal.css', /dist.reveal\.css$/],
  ['an export that names a folder', 'reveal.js/plugin/notes', /notes/],
  ['a file that the exports hide', 'reveal.js/dist/reveal.js', /dist.reveal\.js$/],
  ['a manifest that the exports hide', 'reveal.js/package.json', /reveal\.js.package\.json$/],
  ['a font file', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2', /latin-400-normal\.woff2$/],
  ['a style sheet beside an export pattern', '@fontsource/source-serif-4/400.css', /400\.css$/],
  ['a file of KaTeX', 'katex/dist/katex.min.css', /katex\.min\.css$/],
  ['a package', 'katex', /katex\.js$/],
])('%s: %s', (_, specifier, path) => {
  const found = resolvePackageFile(specifier)
  expect(found).toMatch(path)
  expect(existsSync(found ?? '')).toBe(true)
})

test.each(['no-such-package/a.css', 'reveal.js/no-such-file.css', '@fontsource/no-such-family/400.css'])('%s is absent', (specifier) => {
  expect(resolvePackageFile(specifier)).toBe(null)
})

test.each(['./package.json', '../package.json', '/etc/hostname', 'reveal.js/../katex/package.json', 'node:fs', 'fs', '', 'file:///etc/hostname'])(
  '%j is no file of a package',
  (specifier) => {
    expect(resolvePackageFile(specifier)).toBe(null)
  },
)

test('packages of the working folder come second', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'node_modules', '@fontsource', 'own'), { recursive: true })
  writeFileSync(join(folder, 'node_modules', '@fontsource', 'own', '400.css'), '')
  expect(resolvePackageFile('@fontsource/own/400.css', folder)).toBe(join(folder, 'node_modules', '@fontsource', 'own', '400.css'))
  expect(resolvePackageFile('reveal.js/reveal.css', folder)).not.toContain(folder)
})

test('the root is the folder of our own package.json', () => {
  expect(readFileSync(join(packageRoot(), 'package.json'), 'utf8')).toContain('"name": "lectern"')
})
