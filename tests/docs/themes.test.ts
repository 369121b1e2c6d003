import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTheme } from '../../src/effects/load-theme.ts'
import { createNodeEffects } from '../../src/effects/node.ts'
import { resolvePackageFile } from '../../src/effects/packages.ts'
import { kinds } from '../../src/kinds/index.ts'
import { scaleCss } from '../../src/kinds/type-scale.ts'
import { createReport, formatMessage } from '../../src/messages/report.ts'
import { readSettings } from '../../src/options/read-settings.ts'
import { resolveOptions } from '../../src/options/resolve.ts'
import { themeKeys } from '../../src/theming/schema.ts'

const page = await readFile(fileURLToPath(new URL('../../docs/themes.md', import.meta.url)), 'utf8')
const effects = createNodeEffects()

interface Example {
  readonly type: string
  readonly line: number
  readonly text: string
}

const examples: readonly Example[] = Array.from(page.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm), ({ index, 1: type = '', 2: text = '' }) => ({
  type,
  line: page.slice(0, index).split('\n').length,
  text,
}))
const ofType = (type: string): Example[] => examples.filter((example) => example.type === type)

/** A folder as a teacher has it: essay, crest, and the first theme of the page with what the others name. */
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-docs-'))
  const font = resolvePackageFile('@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2')
  const crest = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>'
  const files: [string, string | Uint8Array][] = [
    ['crest.svg', crest],
    ['our-school/crest.svg', crest],
    ['our-school/theme.yml', ofType('theme.yml')[0]?.text ?? ''],
    ['theme/fonts/house-regular.woff2', await readFile(font ?? '')],
    ['theme/fonts/house-bold.woff2', await readFile(font ?? '')],
    ['theme/crest.svg', crest],
  ]
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
})
afterAll(() => rm(folder, { recursive: true }))

/** Loads what the example sets, as a build does; returns the messages. */
async function messagesOf(source: 'front matter' | 'lectern.yml', yaml: string): Promise<string[]> {
  const report = createReport('essay.md')
  const settings = readSettings(yaml, source)
  const { options, originOf } = resolveOptions(
    source === 'front matter' ? { flags: {}, frontMatter: settings, project: null } : { flags: {}, frontMatter: null, project: { ...settings, file: source } },
    report,
  )
  await loadTheme(
    { theme: options.theme, variant: options.variant, folder, characters: new Map([['W', null]]), lang: 'en', roles: ['text', 'strong', 'heading', 'label'], origin: (inside) => originOf(['theme', ...inside]) },
    effects,
    report,
  )
  return report.messages.map((message) => formatMessage(message))
}

describe('the examples of docs/themes.md', () => {
  it('are all of a type that is tested', () => {
    expect(examples.map(({ type }) => type).sort()).toEqual(['front-matter', 'front-matter', 'front-matter', 'lectern.yml', 'theme.css', 'theme.yml', 'theme.yml', 'theme.yml'])
  })

  it.each(ofType('front-matter'))('front matter on line $line works as it stands', async ({ text }) => {
    expect(text).toMatch(/^---\n[\s\S]*\n---\n$/)
    expect(await messagesOf('front matter', text.split('---\n')[1] ?? '')).toEqual([])
  })

  it.each(ofType('lectern.yml'))('lectern.yml on line $line works as it stands', async ({ text }) => {
    expect(await messagesOf('lectern.yml', text)).toEqual([])
  })

  it.each(ofType('theme.yml'))('theme.yml on line $line works as it stands, with the rules of the page', async ({ text }) => {
    await writeFile(join(folder, 'theme', 'theme.yml'), text)
    await writeFile(join(folder, 'theme', 'theme.css'), ofType('theme.css')[0]?.text ?? '')
    expect(await messagesOf('front matter', 'theme: ./theme\n')).toEqual([])
    expect(await messagesOf('front matter', 'theme: ./theme\nvariant: dark\n')).toEqual([])
  })
})

describe('the tables of docs/themes.md', () => {
  const rows = Array.from(page.matchAll(/^\| (`[^|]*) \|/gm), ([, cell = '']) => cell)
  const named = rows.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name))

  it('name every key', () => {
    const isNamed = (key: string): boolean => {
      if (/^variants\.(light|dark)\./.test(key)) return named.includes(`${key.split('.').slice(0, 2).join('.')}.color.…`)
      if (/^logo\.(small|medium|large)/.test(key)) return named.includes(key.split('.').slice(0, 2).join('.'))
      return named.includes(key.replace(/\[\]$/, ''))
    }
    expect(themeKeys().filter((key) => !isNamed(key))).toEqual([])
  })

  it('name no key that does not exist', () => {
    const known = themeKeys().map((key) => key.replace(/\[\]$/, ''))
    const keys = named.filter((name) => !name.startsWith('--') && !name.endsWith('…'))
    expect(keys.filter((key) => !known.some((other) => other === key || other.startsWith(`${key}.`)))).toEqual([])
  })

  it('name only custom properties that there are, and all of them', async () => {
    const theme = await loadTheme(
      { theme: './our-school', variant: 'light', folder, characters: new Map([['a', null]]), lang: 'en', roles: ['text'], origin: () => ({ source: 'front matter', file: null, line: null }) },
      effects,
      createReport('essay.md'),
    )
    const set = new Set(Array.from(`${scaleCss('en')}\n${theme.css}`.matchAll(/^ {2}(--[\w-]+):/gm), ([, name = '']) => name))
    const properties = named.filter((name) => name.startsWith('--') && !name.endsWith('…'))
    expect(properties.filter((name) => !set.has(name))).toEqual([])
    expect([...set].filter((name) => !properties.includes(name) && !name.startsWith('--l-'))).toEqual([])
  })

  it('are joined by the names of all kinds', () => {
    for (const kind of Object.keys(kinds)) expect(page).toContain(`\`${kind}\``)
  })
})
