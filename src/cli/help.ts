import { flagsHelp } from '../options/help.ts'
import type { Topic } from './command.ts'

/** The help of a command. `themes`: names of the themes that ship with Lectern. */
export function helpText(topic: Topic, themes: readonly string[]): string {
  return `${texts[topic](themes)}\n`
}

const texts: Readonly<Record<Topic, (themes: readonly string[]) => string>> = {
  lectern: (themes) => `Lectern turns an essay into a talk: slides for the browser with the prose as
speaker notes, and slides, handouts and notes pages as PDF.

Usage
  lectern <essay>                     the talk, in dist/<essay>/index.html
  lectern build <essay>... [flags]    the talk and what else you ask for
  lectern browser list|install        the browser that prints PDFs
  lectern help build|browser          more on a command; --help works too
  lectern --version

Examples
  lectern essay.md
  lectern essay.md --pdf --handout 3 --notes-pages
  lectern essay.md --theme ${themes.at(-1) ?? 'slate'} --variant dark

Themes
  ${themes.join(', ')}, or a folder of your own

Exit codes
  0 fine, 1 the input has errors, 2 wrong usage, 3 no browser that works,
  70 a fault of Lectern, 130 interrupted`,

  build: (themes) => `Builds talks from essays (Word, Markdown, plain text), each into <out>/<essay>/.

Usage
  lectern build <essay>... [flags]
  lectern <essay>... [flags]

  An essay is a path, a glob such as "essays/*.md", or - for standard input.
  Front matter and a lectern.yml beside the essay set the same options.

Examples
  lectern build essay.md --pdf
  lectern build "essays/*.md" --handout 6 --paper letter --out talks
  lectern build essay.md --theme ./our-school --aspect 4:3
  pandoc essay.odt -t gfm | lectern build - --title "On rivers" --json

${flagsHelp()}

  What a file sets is unset with --no-pdf, --no-handout and --no-notes-pages.

Themes
  ${themes.join(', ')}, or a folder with a theme.yml`,

  browser: () => `Shows or fetches the browser that prints PDFs. The talk itself needs none.

Usage
  lectern browser list       the browsers found, in the order they are tried
  lectern browser install    fetches a small browser that only prints

Examples
  lectern browser list
  lectern browser install && lectern essay.md --pdf`,
}
