import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/parse.ts'
import { messageLists } from '../../src/messages/docs.ts'
import { createReport } from '../../src/messages/report.ts'
import { resolveOptions } from '../../src/options/resolve.ts'
import { readFrontMatter } from '../../src/stages/read/index.ts'
import { pagesOf, root, type Page } from './pages.ts'

const pages = pagesOf()
const readme = pageAt('README.md')

/** npm's own commands; everything else must be a script of the project. */
const npmsOwn = new Set(['ci', 'link', 'install'])

test('every npm command of the docs is a script of package.json', () => {
  const { scripts } = packageJson()
  const wrong = pages.flatMap((page) =>
    codeOf(page).flatMap((code) =>
      Array.from(code.matchAll(/\bnpm (run )?([a-z][\w:-]*)/g))
        .filter(([, run, name = '']) => !(run === undefined && npmsOwn.has(name)) && !Object.hasOwn(scripts, name))
        .map(([command]) => `${page.path}: ${command}`),
    ),
  )
  expect(wrong).toEqual([])
})

test('every script that the docs run with node is there', () => {
  const named = pages.flatMap(({ text }) => Array.from(text.matchAll(/\bnode ((?:tools|build)\/[\w./-]+)/g), ([, script]) => script ?? ''))
  expect(named).not.toEqual([])
  // build/ is made by the bundle step.
  expect(named.filter((script) => script.startsWith('tools/') && !existsSync(join(root, script)))).toEqual([])
})

test('every lectern command of the README is one that the command line takes', () => {
  const commands = codeOf(readme, 'sh')
    .flatMap((code) => code.split('\n'))
    .flatMap((line) => line.replace(/\s#.*$/, '').split(/ (?:\||&&) /))
    .flatMap((part) => (part.trim().startsWith('lectern ') ? [part.trim()] : []))
  expect(commands.length).toBeGreaterThan(7)
  for (const command of commands) {
    const words = Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '')
    expect(() => parseArguments(words.slice(1)), command).not.toThrow()
  }
})

test('every front matter of the README is valid', () => {
  const examples = codeOf(readme, 'yaml')
  expect(examples.length).toBeGreaterThan(1)
  for (const example of examples) {
    const report = createReport('essay.md')
    const frontMatter = readFrontMatter(`${example}\n`, 'essay.md')
    expect(frontMatter.end, example).toBeGreaterThan(0)
    resolveOptions({ flags: {}, frontMatter, project: null }, report)
    expect(report.messages).toEqual([])
  }
})

test('the exit codes of the README are those of the command', () => {
  const codes = (text: string): string[] => Array.from(text.matchAll(/^\| \d+ \| .* \|$/gm), ([row]) => row)
  expect(codes(readme.text)).toEqual(codes(messageLists()))
})

/** Blocks of code in a language; without one, all code there is. */
function codeOf({ tree }: Page, language?: string): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type === 'code' && (language === undefined || node.lang === language)) found.push(node.value)
    else if (node.type === 'inlineCode' && language === undefined) found.push(node.value)
  })
  return found
}

function pageAt(path: string): Page {
  const page = pages.find((other) => other.path === path)
  if (page === undefined) throw new Error(`${path} is missing`)
  return page
}

function packageJson(): { readonly scripts: object } {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('scripts' in manifest)) throw new Error('package.json has no scripts')
  if (typeof manifest.scripts !== 'object' || manifest.scripts === null) throw new Error('scripts is no object')
  return { scripts: manifest.scripts }
}
