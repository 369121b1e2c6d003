import { defaultArgs } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { automationArguments } from '../../src/browser/arguments.ts'

test.each([true, false])('the arguments are those of the installed Puppeteer (headless shell: %s)', (headlessShell) => {
  const theirs = defaultArgs({ headless: headlessShell ? 'shell' : true, userDataDir: '/profile', args: ['about:blank'] })
  expect([...automationArguments(headlessShell, '/profile'), 'about:blank'].toSorted()).toEqual(theirs.toSorted())
})
