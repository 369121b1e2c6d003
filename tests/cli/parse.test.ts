import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/cli/command.ts'
import { parseArguments } from '../../src/cli/parse.ts'
import { Failure } from '../../src/messages/report.ts'
import { flagOf, optionKeys } from '../../src/options/schema.ts'

/** A command line as typed: words are separated by spaces. */
const words = (line: string) => line.split(' ').filter((word) => word !== '')

const build = (inputs: readonly string[], flags: object = {}): Command => ({ type: 'build', inputs, flags })

describe('what a command line asks for', () => {
  test.each<[string, Command]>([
    ['essay.md', build(['essay.md'])],
    ['build essay.md', build(['essay.md'])],
    ['build a.md b.md *.txt', build(['a.md', 'b.md', '*.txt'])],
    ['-', build(['-'])],
    ['build - --title=Rivers', build(['-'], { title: 'Rivers' })],
    ['essay.md --pdf --handout 3 --notes-pages', build(['essay.md'], { pdf: true, handout: 3, notesPages: true })],
    ['--pdf essay.md', build(['essay.md'], { pdf: true })],
    ['build --out=talks essay.md --paper Letter', build(['essay.md'], { out: 'talks', paper: 'letter' })],
    ['a.md --author Amina --author Jonas', build(['a.md'], { author: ['Amina', 'Jonas'] })],
    ['a.md --theme slate --theme clear', build(['a.md'], { theme: 'clear' })],
    ['a.md --no-pdf --no-handout --no-notes-pages', build(['a.md'], { pdf: false, handout: null, notesPages: false })],
    ['a.md --variant dark --aspect 4:3 --words-per-minute 110', build(['a.md'], { variant: 'dark', aspect: '4:3', wordsPerMinute: 110 })],
    ['a.md --quiet --watch', build(['a.md'], { quiet: true, watch: true })],
    ['a.md --json', build(['a.md'], { json: true })],
    ['a.md --browser ws://printer:9222', build(['a.md'], { browser: 'ws://printer:9222' })],
    ['a.md --title=-1', build(['a.md'], { title: '-1' })],
    ['-- build', build(['build'])],
    ['-- --pdf', build(['--pdf'])],
    ['./build', build(['./build'])],
    ['-- biuld', build(['biuld'])],
    ['build biuld', build(['biuld'])],
    ['a.md biuld', build(['a.md', 'biuld'])],
    ['browser list', { type: 'browser', action: 'list' }],
    ['browser install', { type: 'browser', action: 'install' }],
    ['--help', { type: 'help', topic: 'lectern' }],
    ['-h', { type: 'help', topic: 'lectern' }],
    ['help', { type: 'help', topic: 'lectern' }],
    ['help build', { type: 'help', topic: 'build' }],
    ['build --help', { type: 'help', topic: 'build' }],
    ['build --nonsense --help', { type: 'help', topic: 'build' }],
    ['browser --help', { type: 'help', topic: 'browser' }],
    ['--version', { type: 'version' }],
    ['-v', { type: 'version' }],
  ])('%s', (line, command) => {
    expect(parseArguments(words(line))).toEqual(command)
  })
})

describe('wrong usage', () => {
  test.each([
    ['', 'Name the essay: lectern essay.md. See lectern --help.'],
    ['build', 'Name the essay: lectern essay.md. See lectern --help.'],
    ['a.md --handuot 3', 'There is no flag --handuot; did you mean --handout?'],
    ['a.md --notesPages', 'There is no flag --notesPages; did you mean --notes-pages?'],
    ['a.md --notes_pages=yes', 'There is no flag --notes_pages; did you mean --notes-pages?'],
    ['a.md -pdf', 'There is no flag -pdf; did you mean --pdf?'],
    ['a.md --frobnicate', 'There is no flag --frobnicate. See lectern build --help.'],
    ['a.md --no-out', 'There is no flag --no-out; did you mean --out?'],
    ['a.md --__proto__', 'There is no flag --__proto__. See lectern build --help.'],
    ['a.md --handout', '--handout needs a value; expected 1, 2, 3, 4, 6 or 9.'],
    ['a.md --out --pdf', '--out needs a value; expected a folder.'],
    ['a.md --out=', '--out is empty; expected a folder.'],
    ['--handout a.md', '--handout is “a.md”; expected 1, 2, 3, 4, 6 or 9.'],
    ['a.md --handout 5', '--handout is “5”; expected 1, 2, 3, 4, 6 or 9.'],
    ['a.md --aspect 16:10', '--aspect is “16:10”; expected 16:9 or 4:3.'],
    ['a.md --words-per-minute -5', '--words-per-minute needs a value; expected a whole number from 40 to 400.'],
    ['a.md --pdf=yes', '--pdf stands alone, without “yes”.'],
    ['biuld essay.md', 'There is neither a command nor a file “biuld”; did you mean “build”?'],
    ['brwoser list', 'There is neither a command nor a file “brwoser”; did you mean “browser”?'],
    ['hlep', 'There is neither a command nor a file “hlep”; did you mean “help”?'],
    ['browser', 'Say what to do: lectern browser list, or lectern browser install.'],
    ['browser fetch', 'Say what to do: lectern browser list, or lectern browser install.'],
    ['browser list --pdf', 'lectern browser takes no --pdf.'],
    ['help me', 'There is no help on “me”; there is on lectern, build, browser.'],
  ])('%s', (line, reason) => {
    const failure = parseFailure(words(line))
    expect([failure.rule, failure.message]).toEqual(['wrong-usage', reason])
  })
})

test('any command line is a command or wrong usage', () => {
  const flag = fc.constantFrom(...optionKeys.flatMap((key) => [`--${flagOf(key)}`, `--no-${flagOf(key)}`, `--${flagOf(key)}=`]), '--', '-', '--help', '-v')
  const argument = fc.oneof(flag, fc.string(), fc.string({ unit: 'binary' }), fc.string().map((text) => `--${text}`), fc.constantFrom('build', 'browser', 'list', 'a.md', '3', 'dark'))
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 8 }), (argv) => {
      try {
        const command = parseArguments(argv)
        expect(['build', 'browser', 'help', 'version']).toContain(command.type)
        if (command.type === 'build') expect(command.inputs.length).toBeGreaterThan(0)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        expect(error.rule).toBe('wrong-usage')
      }
    }),
    { numRuns: 2000 },
  )
})

function parseFailure(argv: readonly string[]): Failure {
  try {
    parseArguments(argv)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('no failure')
}
