import { copyFile, mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nearestWeight } from '../../src/effects/font-family.ts'
import { loadTheme, type LoadThemeOptions } from '../../src/effects/load-theme.ts'
import { createNodeEffects } from '../../src/effects/node.ts'
import { createReport, Failure, formatMessage } from '../../src/messages/report.ts'
import { contrast } from '../../src/theming/contrast.ts'
import { fontFaceCss } from '../../src/theming/font-face.ts'
import type { ThemeAssets } from '../../src/trees/assets.ts'

const fixtures = fileURLToPath(new URL('../fixtures/themes/', import.meta.url))
const effects = createNodeEffects()
const proseRoles = ['text', 'emphasis', 'strong', 'heading', 'title', 'label', 'labelStrong'] as const

/** Characters as they come from an essay, all on one line of it. */
const on = (text: string, line: number | null = null): ReadonlyMap<string, number | null> => new Map(Array.from(text, (character) => [character, line]))

async function load(theme: LoadThemeOptions['theme'], more: Partial<LoadThemeOptions> = {}, world = effects): Promise<{ theme: ThemeAssets; messages: string[] }> {
  const report = createReport('essay.md')
  const loaded = await loadTheme(
    {
      theme,
      variant: 'light',
      folder: fixtures,
      characters: on('Plain words.'),
      lang: 'en',
      roles: proseRoles,
      origin: (inside) => ({ source: 'front matter', file: 'essay.md', line: 3 + inside.length }),
      ...more,
    },
    world,
    report,
  )
  return { theme: loaded, messages: report.messages.map((message) => formatMessage(message)) }
}

async function complaint(theme: LoadThemeOptions['theme'], more: Partial<LoadThemeOptions> = {}): Promise<string> {
  try {
    await load(theme, more)
  } catch (error) {
    if (error instanceof Failure) return formatMessage(error.detail).replaceAll(fixtures, '')
    throw error
  }
  return 'nothing'
}

/** The custom properties of one block, by name. */
function tokens(css: string, selector: string): Record<string, string> {
  const [, block = ''] = css.split(`${selector} {\n`)
  return Object.fromEntries(Array.from(block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (.*);/g), ([, name = '', value = '']) => [name, value]))
}

const cuts = ({ fonts }: ThemeAssets): string[] => fonts.map(({ family, weight, style }) => `${family} ${[weight].flat().join()} ${style}`)

describe('loadTheme', () => {
  it('loads slate with the colours, families and spaces of its design', async () => {
    const { theme, messages } = await load('slate')
    expect(messages).toEqual([])
    expect(theme).toMatchObject({ variant: 'light', logo: null, footer: null, silhouette: true })
    expect(theme.css).toMatch(/^@layer reset, tokens, base, furniture, kinds, script, theme;\n/)
    expect(tokens(theme.css, ':root')).toMatchObject({
      display: '"Source Serif 4", "Source Sans 3", serif',
      label: '"Source Sans 3", sans-serif',
      mono: '"IBM Plex Mono", "Source Sans 3", monospace',
      'w-kernel': '600',
      mx: '80px',
      'rule-strong': '4px',
    })
    expect(tokens(theme.css, ':root, [data-variant="light"]')).toMatchObject({ paper: '#fbfaf6', ink: '#15202a', accent: '#0d5b66', 'accent-text': '#0d5b66', 'line-strong': '#7d858b' })
    expect(tokens(theme.css, '\n[data-variant="dark"]')).toMatchObject({ paper: '#11181c', accent: '#6cc5c1', ground: '#0f4c55' })
  })

  it('puts the chosen variant on the root', async () => {
    const { theme } = await load('slate', { variant: 'dark' })
    expect(theme.variant).toBe('dark')
    expect(tokens(theme.css, ':root, [data-variant="dark"]')).toMatchObject({ paper: '#11181c' })
    expect(tokens(theme.css, '\n[data-variant="light"]')).toMatchObject({ paper: '#fbfaf6' })
  })

  it.each([
    ['slate', 'light', 4.5],
    ['slate', 'dark', 4.5],
    ['clear', 'light', 7],
    ['clear', 'dark', 7],
  ] as const)('has text in %s, %s, at a contrast of at least %f', async (name, variant, ratio) => {
    const { theme, messages } = await load(name, { variant })
    const color = tokens(theme.css, `:root, [data-variant="${variant}"]`)
    const of = (front: string, back: string): number => contrast(color[front] ?? '', color[back] ?? '')
    for (const front of ['ink', 'muted', 'accent-text']) for (const back of ['paper', 'tint']) expect(of(front, back)).toBeGreaterThanOrEqual(ratio)
    for (const front of ['on-ground', 'on-ground-muted']) expect(of(front, 'ground')).toBeGreaterThanOrEqual(ratio)
    expect(of('line-strong', 'paper')).toBeGreaterThanOrEqual(3)
    expect(messages).toEqual([])
  })

  it('makes a school’s look of an accent, a logo and a footer, and leaves the accent as it was written', async () => {
    const { theme } = await load({ base: 'slate', accent: '#8A1538', logo: 'school/crest.svg', footer: 'Class 9b · History' })
    expect(tokens(theme.css, ':root, [data-variant="light"]')).toMatchObject({ primary: '#8A1538', accent: '#8A1538', ground: '#8A1538', paper: '#fbfaf6' })
    expect(theme.logo).toMatchObject({ mime: 'image/svg+xml', width: 60, height: 60 })
    expect(tokens(theme.css, ':root')['logo']).toMatch(/^url\("data:image\/svg\+xml;base64,[\w+/=]+"\)$/)
    expect(theme.footer).toBe('Class 9b · History')
  })

  it('reads a folder: keys, logo with its text, rules in their layer', async () => {
    const { theme } = await load('./school')
    expect(theme).toMatchObject({ logoAlt: 'Crest of Hill School', footer: 'Class 9b · History' })
    expect(theme.css).toContain('@layer theme {\n.slide > h2 { text-transform: none; }\n}')
    expect(theme.css).toContain('.slide[data-kind="title"], .slide[data-kind="closing"] {\n  --paper: var(--tint);\n}')
    expect(tokens(theme.css, ':root')).toMatchObject({ rule: '2px', 'rule-strong': '4px' })
    expect((await load('./school/theme.yml')).theme.css).toBe(theme.css)
  })

  it('starts a path of the command line at the working folder', async () => {
    const origin = () => ({ source: 'flag', file: null, line: null }) as const
    expect(await complaint('./school', { origin })).toBe('lectern: error: There is no theme in ./school; a theme is a folder with a theme.yml. [unknown-theme]')
    expect((await load('./tests/fixtures/themes/school', { origin })).theme.footer).toBe('Class 9b · History')
  })

  it.each<[string, LoadThemeOptions['theme'], string]>([
    ['a misspelt name', 'slat', 'essay.md:3: error: There is no theme “slat”; did you mean “slate”? [unknown-theme]'],
    ['a strange name', 'corporate', 'essay.md:3: error: There is no theme “corporate”; take one of clear, slate, or a folder such as ./corporate. [unknown-theme]'],
    ['the name of a folder', 'school', 'essay.md:3: error: There is no theme “school” in Lectern; for the folder of that name write “./school”. [unknown-theme]'],
    ['a misspelt base', { base: 'claer' }, 'essay.md:4: error: There is no theme “claer”; did you mean “clear”? [unknown-theme]'],
    ['a misspelt key', { acent: '#8a1538' }, 'essay.md:4: error: There is no key “acent” in a theme; did you mean “accent”? [unknown-option]'],
    ['a colour that is none', { color: { muted: 'greyish' } }, 'essay.md:5: error: “color.muted” is “greyish”, which is no opaque colour; write it as hex, such as "#8a1538". [invalid-option]'],
    ['a missing logo', { logo: 'crest.svg' }, 'essay.md:5: error: There is no logo crest.svg; its path starts at the folder of the file that names it. [missing-logo]'],
    ['a logo that is no picture', { logo: 'school/theme.yml' }, 'essay.md:5: error: The logo school/theme.yml is no picture; save it as SVG, PNG, JPEG, WebP, AVIF or GIF. [missing-logo]'],
    ['a logo from elsewhere', { logo: '../../../package.json' }, 'essay.md:5: error: The logo ../../../package.json lies outside the folder of the file that names it; move it there. [missing-logo]'],
    ['a logo on the network', { logo: 'https://school.example/crest.svg' }, 'essay.md:5: error: The logo https://school.example/crest.svg lies on the network; save it beside the file that names it. [missing-logo]'],
    ['a misspelt family', { typography: { base: 'Source Serif' } }, 'essay.md:6: error: There is no font family “Source Serif” here; did you mean “Source Serif 4”? [missing-font]'],
    ['an unknown family', { typography: { label: 'Papyrus' } }, 'essay.md:6: error: There is no font family “Papyrus” here; install it with “npm install @fontsource/papyrus”, list its WOFF2 files under “typography.fonts”, or take one that comes with Lectern: Source Serif 4, Source Sans 3, IBM Plex Mono, Atkinson Hyperlegible. [missing-font]'],
    ['a circle', './circle-a', 'circle-b/theme.yml:1: error: The theme “../circle-a” builds on itself; name another under “base”. [invalid-option]'],
    ['rules that load something', './hostile', 'hostile/theme.css:2: error: “@import” cannot stand in a theme; put all its rules into this file. [unsafe-css]'],
  ])('says what is wrong with %s', async (_, theme, message) => {
    expect(await complaint(theme)).toBe(message)
  })

  it('warns of colours that are too close', async () => {
    const { messages } = await load({ color: { muted: '#9aa3a8' } })
    expect(messages[0]).toBe('essay.md:5: warning: “muted” #9aa3a8 on “background” #fbfaf6 has a contrast of 2.4; text needs 4.5. [low-contrast]')
  })
})

describe('the fonts of a theme', () => {
  it('are the Latin slices of the cuts in use, in three weights or fewer', async () => {
    const { theme } = await load('slate')
    expect(cuts(theme)).toEqual([
      'Source Serif 4 400 normal',
      'Source Serif 4 400 italic',
      'Source Serif 4 600 normal',
      'Source Sans 3 400 normal',
      'Source Sans 3 600 normal',
    ])
    for (const { base64, unicodeRange } of theme.fonts) {
      expect(Buffer.from(base64, 'base64').toString('latin1', 0, 4)).toBe('wOF2')
      expect(unicodeRange).toContain('U+0000-00FF')
    }
  })

  it('are only those of the roles in use', async () => {
    expect(cuts((await load('slate', { roles: ['text', 'code'] })).theme)).toEqual(['Source Serif 4 400 normal', 'IBM Plex Mono 400 normal', 'IBM Plex Mono 600 normal'])
  })

  it('take further slices for further characters, and no slice for an accent that another has as well', async () => {
    const ranges = async (characters: string): Promise<string[]> =>
      (await load('slate', { roles: ['text'], characters: on(characters) })).theme.fonts.map(({ unicodeRange }) => unicodeRange.slice(0, 6))
    expect(await ranges('Łódź')).toEqual(['U+0100', 'U+0000'])
    expect(await ranges('Правда')).toEqual(['U+0301', 'U+0000'])
    expect(await ranges('e\u0308')).toEqual(['U+0000'])
  })

  it('come from the fallback where a family lacks a character, without a warning', async () => {
    const { theme, messages } = await load('clear', { roles: ['text'], characters: on('Правда') })
    expect(cuts(theme)).toEqual(['Atkinson Hyperlegible 400 normal', 'Source Sans 3 400 normal'])
    expect(messages).toEqual([])
    expect(theme.widths('Правда', 'text', 100)).toBeGreaterThan(200)
  })

  it('take the nearest weight that a family has', async () => {
    const { theme } = await load({ typography: { base: 'Atkinson Hyperlegible' } })
    expect(tokens(theme.css, ':root')).toMatchObject({ 'w-text': '400', 'w-kernel': '700', 'w-head': '700' })
    expect(nearestWeight(450, [300, 400, 500, 700])).toBe(500)
    expect(nearestWeight(400, [300, 600])).toBe(300)
    expect(nearestWeight(300, [100, 400])).toBe(100)
    expect(nearestWeight(600, [400, 500])).toBe(500)
  })

  it('can be the theme’s own files', async () => {
    const { theme } = await load('./own-font', { roles: ['text', 'strong'] })
    expect(cuts(theme)).toEqual(['House 400 normal'])
    expect(tokens(theme.css, ':root')['text']).toMatch(/^"House", /)
    expect(fontFaceCss(theme.fonts)).toMatch(/^@font-face\{font-family:"House";font-style:normal;font-weight:400;.*unicode-range:U\+0-10FFFF\}$/)
  })

  it('that are no fonts, or not there, are named with their line', async () => {
    const fonts = (path: string) => ({ typography: { base: 'House', fonts: [{ family: 'House', files: [path] }] } })
    expect(await complaint(fonts('school/crest.svg'))).toBe('essay.md:7: error: crest.svg of “House” is no WOFF2 font; convert it to WOFF2. [missing-font]')
    expect(await complaint(fonts('house.woff2'))).toBe('essay.md:7: error: The font file house.woff2 of “House” is not there; check its path, which starts at the theme\'s folder. [missing-font]')
  })

  it('of symbols and emoji are cut to what the talk has of them', async () => {
    const { messages, theme } = await load('slate', { roles: ['text'], characters: on('A → ≤ ✓ ⁴ 🌍') })
    expect(messages).toEqual([])
    expect(cuts(theme)).toEqual(['Source Serif 4 400 normal', 'Noto Emoji 400 unslanted', 'DejaVu Sans 400 unslanted'])
    const [, emoji, symbols] = theme.fonts
    expect(emoji?.unicodeRange).toContain('U+1F30D')
    expect(symbols?.unicodeRange).toContain('U+2074')
    expect(theme.fonts.slice(1).map(({ base64 }) => base64.length < 8_000)).toEqual([true, true])
    expect(tokens(theme.css, ':root')['text']).toBe('"Source Serif 4", "Source Sans 3", "Noto Emoji", "DejaVu Sans", serif')
  })

  it.each([
    ['ur', 'بازار', ['Noto Nastaliq Urdu 400 unslanted', 'Noto Nastaliq Urdu 600 unslanted']],
    ['ar', 'بازار', ['Scheherazade New 400 unslanted', 'Scheherazade New 600 unslanted']],
    ['fa', 'بازار', ['Scheherazade New 400 unslanted', 'Scheherazade New 600 unslanted']],
    ['en', 'بازار', ['Scheherazade New 400 unslanted', 'Scheherazade New 600 unslanted']],
    ['de', 'שלום', ['DejaVu Sans 400 unslanted', 'DejaVu Sans 700 unslanted']],
    ['hi', 'बाज़ार', ['Noto Sans Devanagari 400 unslanted', 'Noto Sans Devanagari 600 unslanted']],
    ['ja', '直', ['Noto Sans JP 400 unslanted', 'Noto Sans JP 600 unslanted']],
    ['zh', '直', ['Noto Sans SC 400 unslanted', 'Noto Sans SC 600 unslanted']],
    ['zh-TW', '直', ['Noto Sans TC 100,900 unslanted']],
    ['ko', '直', ['Noto Sans KR 100,900 unslanted']],
    ['en', '直', ['Noto Sans SC 400 unslanted', 'Noto Sans SC 600 unslanted']],
    ['en', '直す', ['Noto Sans JP 400 unslanted', 'Noto Sans JP 600 unslanted']],
  ])('of a script are those of the language: %s %s', async (lang, text, expected) => {
    const { messages, theme } = await load('slate', { roles: ['text', 'strong'], lang, characters: on(text) })
    expect(messages).toEqual([])
    expect([...new Set(cuts(theme).filter((cut) => !cut.startsWith('Source')))]).toEqual(expected)
  })

  it('of a script give way to a fallback of the theme: Urdu in Naskh can be searched in a PDF', async () => {
    const { theme } = await load({ typography: { fallback: 'Scheherazade New' } }, { roles: ['text'], lang: 'ur', characters: on('بازار') })
    expect(cuts(theme).filter((cut) => !cut.startsWith('Source'))).toEqual(['Scheherazade New 400 normal'])
  })

  it('of East Asia bring their own quotation marks, and leave Latin letters to the sans of the theme', async () => {
    const { theme } = await load('slate', { roles: ['text'], lang: 'zh', characters: on('直A“”') })
    expect(tokens(theme.css, ':root')['text']).toMatch(/^"Noto Sans SC", "Source Sans 3", /)
    const ranges = theme.fonts.filter(({ family }) => family === 'Noto Sans SC').map(({ unicodeRange }) => unicodeRange).join()
    expect(ranges).toContain('U+201C-201D')
    expect(ranges).not.toContain('U+41')
    expect(theme.widths('“', 'text', 100)).toBe(100)
    expect(theme.widths('A', 'text', 100)).toBeLessThan(90)
  })

  it('that are not installed are named, with the package to install and the line', async () => {
    const bare = { ...effects, resolve: (specifier: string) => (specifier.includes('noto-sans-jp') ? null : effects.resolve(specifier)) }
    const { messages, theme } = await load('slate', { lang: 'ja', characters: on('一二三四五六七八九十', 12) }, bare)
    expect(messages).toEqual([
      'essay.md:12: warning: No font here has the Japanese characters “一” “二” “三” “四” “五” “六” “七” “八” and 2 more; install one with “npm install @fontsource/noto-sans-jp”, or readers see what their machine has. [missing-glyph]',
    ])
    expect(theme.widths('一', 'text', 100)).toBe(100)
  })

  it.each([
    ['ไทย', 'Thai', 'noto-sans-thai'],
    ['አማ', 'Ethiopic', 'noto-sans-ethiopic'],
    ['𝑥', 'mathematical', 'noto-sans-math'],
    ['𝄞', 'musical', 'noto-music'],
  ])('of scripts that few need are named as well: %s', async (text, letters, id) => {
    const [message, ...others] = (await load('slate', { characters: on(text, 3) })).messages
    expect(others).toEqual([])
    expect(message).toContain(`the ${letters} characters`)
    expect(message).toContain(`“npm install @fontsource/${id}”`)
  })

  it('that nobody has are missed with the line', async () => {
    const { messages } = await load('slate', { characters: on('\u{10A00}', 7) })
    expect(messages).toEqual(['essay.md:7: warning: No font has “\u{10A00}”; what readers see there depends on the fonts of their machine. [missing-glyph]'])
    expect((await load('slate', { characters: on('A\u200b\n\t\u00ad') })).messages).toEqual([])
  })

  it('measure text as the browser sets it, without kerning', async () => {
    const { theme } = await load('slate')
    // Mean widths of an essay in these cuts: 0.469 em and 0.475 em.
    const essay = 'The relationship of the two countries was shaped by national interest and by little else.'
    expect(theme.widths(essay, 'text', 1) / essay.length).toBeCloseTo(0.469, 1)
    expect(theme.widths(essay, 'strong', 1)).toBeGreaterThan(theme.widths(essay, 'text', 1))
    expect(theme.widths(essay, 'text', 38)).toBeCloseTo(38 * theme.widths(essay, 'text', 1), 6)
    expect(theme.widths('', 'text', 38)).toBe(0)
    expect(theme.widths('nn', 'code', 10)).toBeGreaterThan(0)
  })
})

describe('a theme from somebody else', () => {
  let around = ''
  let folder = ''
  const fromFlag = () => ({ source: 'flag', file: null, line: null }) as const

  beforeAll(async () => {
    around = await mkdtemp(join(tmpdir(), 'lectern-theme-'))
    folder = join(around, 'essay')
    const themes: Record<string, string> = { 'essay/theirs': 'logo: crest.svg\n', 'essay/reaching': 'base: ../../mine\n', 'essay/linked-rules': '', mine: 'footer: Of the author\n', 'mine-too': 'base: ../mine\n' }
    for (const [name, yaml] of Object.entries(themes)) {
      await mkdir(join(around, name), { recursive: true })
      await writeFile(join(around, name, 'theme.yml'), yaml)
    }
    await copyFile(join(fixtures, 'own-font', 'house.woff2'), join(around, 'mine', 'house.woff2'))
    await symlink(join(fixtures, 'school', 'crest.svg'), join(folder, 'theirs', 'crest.svg')).catch(() => undefined)
    await symlink(join(around, 'mine'), join(folder, 'linked')).catch(() => undefined)
    await symlink(join(around, 'mine', 'house.woff2'), join(folder, 'house.woff2')).catch(() => undefined)
    await symlink(join(fixtures, 'school', 'theme.css'), join(folder, 'linked-rules', 'theme.css')).catch(() => undefined)
  })
  afterAll(() => rm(around, { recursive: true }))

  it('cannot reach a picture outside its folder through a link', async () => {
    expect(await complaint('./theirs', { folder })).toMatch(/missing-logo/)
  })

  it('cannot reach rules outside its folder through a link', async () => {
    expect(await complaint('./linked-rules', { folder })).toMatch(/linked-rules\/theme.css: error: This is a link to a file outside .* \[unsafe-css\]$/)
  })

  it.each(['../mine/house.woff2', 'absolute', 'house.woff2', '../mine/no.woff2', '/no/such/house.woff2'])('cannot embed a font from elsewhere, nor ask whether it is there: %s', async (path) => {
    const named = path === 'absolute' ? join(around, 'mine', 'house.woff2') : path
    const theme = { typography: { base: 'House', fonts: [{ family: 'House', files: [named] }] } }
    expect(await complaint(theme, { folder })).toMatch(/^essay.md:7: error: The font file \w+.woff2 of “House” lies outside the folder of the file that names it; move it there. \[missing-font\]$/)
  })

  it.each(['../mine', 'absolute', './linked', '../none', '/no/such/theme'])('is not looked for outside the folder of the essay: %s', async (path) => {
    const theme = path === 'absolute' ? join(around, 'mine') : path
    const message = `error: The theme ${theme} lies outside the folder of the essay; move it there, or name it on the command line with --theme. [unknown-theme]`
    expect(await complaint(theme, { folder })).toBe(`essay.md:3: ${message}`)
    expect(await complaint({ base: theme }, { folder })).toBe(`essay.md:4: ${message}`)
  })

  it('cannot build on a theme outside the folder of the essay', async () => {
    expect(await complaint('./reaching', { folder })).toMatch(/reaching\/theme.yml:1: error: The theme ..\/..\/mine lies outside the folder of the essay/)
  })

  it('may lie anywhere where the command line names it, and build on what lies beside it', async () => {
    expect((await load(join(around, 'mine'), { folder, origin: fromFlag })).theme.footer).toBe('Of the author')
    expect((await load(join(around, 'mine-too'), { folder, origin: fromFlag })).theme.footer).toBe('Of the author')
    expect(await complaint(join(folder, 'reaching'), { folder, origin: fromFlag })).toMatch(/The theme ..\/..\/mine lies outside the folder around .*reaching; move it there/)
  })
})
