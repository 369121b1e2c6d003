import { describe, expect, test } from 'vitest'
import { aboutOption, fileKeys, flagOf, isOptionKey, optionKeys, optionsSchema, printKeys, type OptionKey } from '../../src/options/schema.ts'

const accepted: readonly [OptionKey, unknown, unknown][] = [
  ['title', ' On rivers ', 'On rivers'],
  ['title', 1984, '1984'],
  ['author', 'Amina Khan', ['Amina Khan']],
  ['author', ['Amina Khan', 'Jonas Weber'], ['Amina Khan', 'Jonas Weber']],
  ['author', [{ name: 'Amina Khan', affiliation: 'Lahore' }, 'Jonas Weber'], ['Amina Khan', 'Jonas Weber']],
  ['theme', { base: 'slate', accent: '#8a1538' }, { base: 'slate', accent: '#8a1538' }],
  ['variant', 'Dark', 'dark'],
  ['paper', 'A4', 'a4'],
  ['handout', 3, 3],
  ['handout', '6', 6],
  ['handout', false, null],
  ['handout', 'none', null],
  ['pdf', 'yes', true],
  ['pdf', 'off', false],
  ['wordsPerMinute', '110', 110],
]

const refused: readonly [OptionKey, unknown][] = [
  ['title', ''],
  ['title', '   '],
  ['title', true],
  ['title', ['a']],
  ['author', []],
  ['author', ['Amina', null]],
  ['theme', true],
  ['theme', ['slate']],
  ['variant', 'grey'],
  ['aspect', 16],
  ['handout', 5],
  ['handout', 0],
  ['handout', true],
  ['handout', '3.0'],
  ['pdf', 1],
  ['pdf', 'perhaps'],
  ['wordsPerMinute', 0],
  ['wordsPerMinute', 130.5],
  ['wordsPerMinute', '1e2'],
  ['wordsPerMinute', ''],
]

describe('values', () => {
  test.each(accepted)('%s: %j becomes %j', (key, written, value) => {
    expect(optionsSchema.shape[key].parse(written)).toEqual(value)
  })

  test.each(refused)('%s: %j is refused', (key, written) => {
    expect(optionsSchema.shape[key].safeParse(written).success).toBe(false)
  })

  test('without any source every option has a value that is valid again', () => {
    const defaults = optionsSchema.parse({})
    expect(optionsSchema.parse(defaults)).toEqual(defaults)
    expect(defaults).toMatchObject({ title: null, theme: 'slate', handout: null, pdf: false, out: 'dist', wordsPerMinute: 130 })
  })
})

describe('the schema', () => {
  test.each(optionKeys)('%s is described', (key) => {
    const { help, expected } = aboutOption(key)
    expect(help).toMatch(/^[A-Z].*[.}]$/)
    expect(expected).toMatch(/^[a-z0-9]/)
  })

  test('an essay cannot choose the browser or the output folder', () => {
    expect(optionKeys.filter((key) => !fileKeys.includes(key))).toEqual(['out', 'browser', 'timeout', 'watch', 'json', 'quiet'])
  })

  test('names', () => {
    expect(printKeys).toEqual(['pdf', 'handout', 'notesPages', 'paper'])
    expect(flagOf('notesPages')).toBe('notes-pages')
    expect(isOptionKey('constructor')).toBe(false)
  })
})
