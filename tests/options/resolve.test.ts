import { describe, expect, test } from 'vitest'
import { createReport, Failure, formatMessage } from '../../src/messages/report.ts'
import { readSettings } from '../../src/options/read-settings.ts'
import { resolveOptions } from '../../src/options/resolve.ts'
import { optionsSchema, type Flags } from '../../src/options/schema.ts'

interface Case {
  readonly project?: string
  readonly frontMatter?: string
  readonly flags?: Flags
}

/** As the build does it: front matter starts in line 2 of the essay. */
function resolve({ project, frontMatter, flags = {} }: Case) {
  const report = createReport('essay.md')
  const resolved = resolveOptions(
    {
      flags,
      frontMatter: frontMatter === undefined ? null : readSettings(frontMatter, 'essay.md', 2),
      project: project === undefined ? null : { ...readSettings(project, 'lectern.yml'), file: 'lectern.yml' },
    },
    report,
  )
  return { ...resolved, messages: report.messages.map(formatMessage) }
}

function complaint(given: Case): string {
  try {
    resolve(given)
  } catch (error) {
    if (error instanceof Failure) return formatMessage(error.detail)
    throw error
  }
  return 'no complaint'
}

describe('what wins', () => {
  test('nothing set: the defaults', () => {
    const { options, originOf, messages } = resolve({})
    expect(options).toEqual(optionsSchema.parse({}))
    expect(originOf(['theme'])).toEqual({ source: 'default', file: null, line: null })
    expect(messages).toEqual([])
  })

  test('defaults < lectern.yml < front matter < flags', () => {
    const { options } = resolve({
      project: 'course: a\ndate: a\ntitle: a\n',
      frontMatter: 'date: b\ntitle: b\n',
      flags: { title: 'c' },
    })
    expect(options).toMatchObject({ paper: 'a4', course: 'a', date: 'b', title: 'c' })
  })

  test('a theme replaces the other whole', () => {
    const { options } = resolve({ project: 'theme: {base: slate, footer: School}\n', frontMatter: 'theme: clear\n' })
    expect(options.theme).toBe('clear')
  })

  test('a switch is unset again', () => {
    const { options } = resolve({ project: 'pdf: true\nhandout: 3\nnotesPages: yes\n', frontMatter: 'handout: false\n', flags: { pdf: false } })
    expect(options).toMatchObject({ pdf: false, handout: null, notesPages: true })
  })

  test('print: groups its options', () => {
    const { options, messages } = resolve({ frontMatter: 'print:\n  handout: 6\n  notesPages: true\n  paper: letter\n  pdf: true\n' })
    expect(options).toMatchObject({ handout: 6, notesPages: true, paper: 'letter', pdf: true })
    expect(messages).toEqual([])
  })

  test('a key without a value sets nothing', () => {
    expect(resolve({ project: 'course: History\nprint:\n', frontMatter: 'course:\n' }).options.course).toBe('History')
  })
})

describe('where a value comes from', () => {
  const { originOf } = resolve({
    project: '\ntheme:\n  base: slate\n  accent: red\n',
    frontMatter: 'title: A\nprint:\n  paper: letter\n',
    flags: { variant: 'dark' },
  })
  test.each([
    [['theme'] as const, 'lectern.yml', 'lectern.yml', 2],
    [['theme', 'accent'] as const, 'lectern.yml', 'lectern.yml', 4],
    [['theme', 'accent', 'deeper'] as const, 'lectern.yml', 'lectern.yml', 4],
    [['title'] as const, 'front matter', 'essay.md', 2],
    [['paper'] as const, 'front matter', 'essay.md', 4],
    [['variant'] as const, 'flag', null, null],
  ])('%j', (path, source, file, line) => {
    expect(originOf(path)).toEqual({ source, file, line })
  })
})

describe('errors', () => {
  test.each<[Case, string]>([
    [{ frontMatter: 'title: A\naspect: 16:10\n' }, 'essay.md:3: error: “aspect” is “16:10”; expected 16:9 or 4:3. [invalid-option]'],
    [{ frontMatter: 'title: A\nauthor:\n  - B\n  - [C]\n' }, 'essay.md:5: error: “author” is a list; expected a name or a list of names. [invalid-option]'],
    [{ frontMatter: 'print:\n  handout: 5\n' }, 'essay.md:3: error: “handout” is 5; expected 1, 2, 3, 4, 6 or 9. [invalid-option]'],
    [{ frontMatter: 'print: true\n' }, 'essay.md:2: error: “print” is true; expected keys with values, such as handout: 3. [invalid-option]'],
    [
      { frontMatter: 'handout: 3\nprint:\n  handout: 6\n' },
      'essay.md:4: error: “handout” is set twice, by itself and under “print”; keep one of them. [invalid-option]',
    ],
    [{ frontMatter: 'just words\n' }, 'essay.md:2: error: The front matter is “just words”; expected keys with values, such as title: My essay. [invalid-option]'],
    [{ project: '- a\n' }, 'lectern.yml:1: error: The file is a list; expected keys with values, such as title: My essay. [invalid-option]'],
    [{ project: '\nwordsPerMinute: fast\n' }, 'lectern.yml:2: error: “wordsPerMinute” is “fast”; expected a whole number from 40 to 400. [invalid-option]'],
    [{ project: 'pdf: true\ncuorse: A\n' }, 'lectern.yml:2: error: There is no option “cuorse”; did you mean “course”? [unknown-option]'],
    [{ project: 'layout: post\n' }, 'lectern.yml:1: error: There is no option “layout”; docs/options.md lists them all. [unknown-option]'],
    [{ project: 'print:\n  title: A\n' }, 'lectern.yml:2: error: “title” does not belong under “print”; move it to the top level. [unknown-option]'],
    [{ project: 'out: public\n' }, 'lectern.yml:1: error: “out” is set on the command line only: --out. [unknown-option]'],
    [{ project: '__proto__: {a: 1}\n' }, 'lectern.yml:1: error: There is no option “__proto__”; docs/options.md lists them all. [unknown-option]'],
  ])('%j', (given, message) => {
    expect(complaint(given)).toBe(message)
  })

  test('several are all told: all but the last in the report, which they share with the essay', () => {
    const report = createReport('essay.md')
    const frontMatter = readSettings('title: []\naspect: 16:10\nprint:\n  paper: a3\n', 'essay.md', 2)
    const project = { ...readSettings('layout: post\npdf: perhaps\nfooter: School\n', 'lectern.yml'), file: 'lectern.yml' }
    expect(() => resolveOptions({ flags: {}, frontMatter, project }, report)).toThrow('“paper” is “a3”')
    expect(report.messages.map(formatMessage)).toEqual([
      'lectern.yml:2: error: “pdf” is “perhaps”; expected true or false. [invalid-option]',
      'lectern.yml:3: error: “footer” belongs under “theme”; write theme: {footer: …}. [unknown-option]',
      'lectern.yml:1: error: There is no option “layout”; docs/options.md lists them all. [unknown-option]',
      'essay.md:2: error: “title” is an empty list; expected a line of text. [invalid-option]',
      'essay.md:3: error: “aspect” is “16:10”; expected 16:9 or 4:3. [invalid-option]',
    ])
  })

  test('front matter wins, but a wrong value in lectern.yml is still an error', () => {
    expect(complaint({ project: 'paper: a3\n', frontMatter: 'paper: a4\n' })).toContain('lectern.yml:1')
  })
})

describe('keys of the front matter that are no options', () => {
  test('a misspelt one is named with the right one', () => {
    expect(resolve({ frontMatter: 'title: A\nauhtor: B\nwords_per_minute: 100\nprint:\n  handuot: 3\n' }).messages).toEqual([
      'essay.md:3: warning: “auhtor” is no option; did you mean “author”? [misspelt-option]',
      'essay.md:4: warning: “words_per_minute” is no option; did you mean “wordsPerMinute”? [misspelt-option]',
      'essay.md:6: warning: “handuot” is no option; did you mean “handout”? [misspelt-option]',
    ])
  })

  test('keys of a theme are sent there', () => {
    expect(resolve({ frontMatter: 'title: A\ntheme: clear\naccent: red\nlogo: a.png\nlayout: post\n' }).messages).toEqual([
      'essay.md:4: warning: “accent” and “logo” belong under “theme”; write theme: {base: clear, accent: …, logo: …}. [misspelt-option]',
      'essay.md:6: note: Lectern does not read these front matter keys: layout. [foreign-keys]',
    ])
  })

  test('all others share one line', () => {
    expect(resolve({ frontMatter: 'title: A\nlayout: post\ntags: [x]\npermalink: /a\nout: b\nprint:\n  size: 3\n' }).messages).toEqual([
      'essay.md:3: note: Lectern does not read these front matter keys: layout, tags, permalink, out, print.size. [foreign-keys]',
    ])
  })

  test('short keys, keys of other programs, and neighbours of a key that is set are not misspelt', () => {
    const { messages } = resolve({ frontMatter: 'dat: 1\npage: 1\nname: B\ntitle: A\ntitles: C\n' })
    expect(messages).toEqual(['essay.md:2: note: Lectern does not read these front matter keys: dat, page, name, titles. [foreign-keys]'])
  })
})
