import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const update = process.env['UPDATE'] === '1'

/** Expects a file of the repository to hold this text; `UPDATE=1` writes it. */
export function expectFile(path: string, text: string): void {
  const file = join(root, path)
  if (update) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `(${path} is missing; UPDATE=1 writes it)`).toBe(text)
}

/** Expects the part of a page between its `generated` marks to be this text; `UPDATE=1` writes it. */
export function expectGenerated(path: string, name: string, text: string): void {
  const page = readFileSync(join(root, path), 'utf8')
  const [open, close] = [`<!-- generated: ${name} -->\n`, '<!-- /generated -->']
  const start = page.indexOf(open)
  const end = page.indexOf(close, start)
  expect([start, end], `${path} needs the marks of “${name}”`).not.toContain(-1)
  expectFile(path, `${page.slice(0, start)}${open}\n${text}\n\n${page.slice(end)}`)
}
