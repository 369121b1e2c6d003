/** How much an essay may be. Beyond these it is refused in one sentence, because a build would take too long or too much memory. */
export const limits = {
  /** Bytes of an essay that is text, and UTF-16 units of what can be spoken. */
  text: 10_000_000,
  /** Lists, quotations, blocks and markup inside each other. */
  nesting: 100,
  footnotes: 10_000,
  /** Steps of reading Markdown, which grow with the square of the signs in a paragraph: 20,000 in one, 2,000 in each of a hundred. */
  steps: 400_000_000,
  /** UTF-16 units of front matter, `lectern.yml` or `theme.yml`. */
  settings: 1_000_000,
  /** Of a Word file when unpacked: bytes of all that is read, bytes of its texts, number of files. At these a talk is made in less than 1 GB of memory. */
  word: { all: 100_000_000, texts: 8_000_000, files: 10_000 },
} as const
