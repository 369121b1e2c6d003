import { describe, expect, test } from 'vitest'
import { topics } from '../../src/cli/command.ts'
import { helpText } from '../../src/cli/help.ts'
import { parseArguments } from '../../src/cli/parse.ts'
import { flagOf, optionKeys } from '../../src/options/schema.ts'
import { expectFile } from '../recorded.ts'

const themes = ['clear', 'slate']

describe.each(topics)('the help of %s', (topic) => {
  const text = helpText(topic, themes)

  test('as recorded', () => {
    expectFile(`tests/fixtures/cli/help-${topic}.txt`, text)
  })

  test('fits a terminal of 80 columns', () => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('has examples that are valid', () => {
    const [, block = ''] = /^Examples\n((?: {2}.*\n?)+)/m.exec(text) ?? []
    const commands = block.split(/\n|&&|\|/).filter((part) => part.trim().startsWith('lectern '))
    expect(commands).not.toEqual([])
    for (const command of commands) {
      const argv = Array.from(command.trim().matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '')
      expect(['build', 'browser']).toContain(parseArguments(argv.slice(1)).type)
    }
  })
})

test('every flag is in the help of build', () => {
  const text = helpText('build', themes)
  expect(optionKeys.filter((key) => !text.includes(`  --${flagOf(key)}`))).toEqual([])
})
