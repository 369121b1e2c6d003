/** What a message means for the build, and the exit code it asks for. */
export type Severity = 'error' | 'warning' | 'info'

interface Rule {
  readonly severity: Severity
  /** One sentence for `docs/messages.md`: when it appears and what to do. */
  readonly help: string
}

const rule = (severity: Severity, help: string): Rule => ({ severity, help })

/** The closed list of everything Lectern complains about. */
export const rules = {
  // input
  'missing-file': rule('error', 'The essay does not exist. Check the path; paths are relative to the folder you are in.'),
  'unreadable-file': rule('error', 'The file exists but cannot be read. Check its permissions.'),
  'not-a-file': rule('error', 'The path is a folder. Name the essay in it.'),
  'empty-essay': rule('error', 'The essay has nothing to speak and nothing to show. Write at least one paragraph.'),
  'binary-file': rule('error', 'The file is not text. Save the essay as Markdown or plain text.'),
  'foreign-format': rule('error', 'The file is a PDF, an OpenDocument, Pages or rich text file, a web archive or an old Word file. Save it as .docx, .html or plain text.'),
  'invalid-word': rule('error', 'A .docx file is no Word document, or a damaged one. Open it in Word and save it again.'),
  'too-large': rule('error', 'An essay has more than 10 MB of text, or a Word file is larger inside than 100 MB or 8 MB of text with its markup. Split the essay, make pictures smaller. See [the limits](security.md#limits).'),
  'guessed-encoding': rule('warning', 'A file is neither in UTF-8 nor in UTF-16 and was read as Windows-1252. Where letters are wrong, save it in UTF-8.'),
  'too-deep': rule('error', 'Lists, quotations or markup lie more than 100 deep inside each other. Flatten them.'),
  'too-many-footnotes': rule('error', 'The essay has more than 10,000 footnotes. Put sources into a list at its end, or split it.'),
  'too-dense': rule('error', 'A paragraph has tens of thousands of signs of Markdown, which nobody writes by hand. Put data in a code block, or save the essay as plain text.'),
  'same-slug': rule('error', 'Two inputs would be written to one folder. Rename one of them, or build them with different --out.'),
  'unwritable-output': rule('error', 'The output folder cannot be written. Choose another with --out.'),
  // front matter and options
  'invalid-yaml': rule('error', 'Front matter or lectern.yml is not valid YAML. Values with a colon need quotation marks.'),
  'open-front-matter': rule('warning', 'Front matter begins with --- and has no second ---, so it is taken as prose. Close it.'),
  'invalid-option': rule('error', 'A key of the front matter, lectern.yml or a theme has a value that is not allowed.'),
  'unknown-option': rule('error', 'lectern.yml or a theme has a key that does not exist.'),
  'two-settings': rule('error', 'Both a lectern.yml and a lectern.yaml lie beside the essay. Keep one of them.'),
  'misspelt-option': rule('warning', 'A front matter key looks like a misspelt option, or belongs under theme. Correct it, or ignore the message if another program reads it.'),
  'foreign-keys': rule('info', 'Front matter keys that other programs read and Lectern does not.'),
  'wrong-usage': rule('error', 'The command line is wrong. See lectern --help.'),
  // theme
  'unknown-theme': rule('error', 'No theme has that name. Themes that ship with Lectern are listed by lectern --help; a path to a folder works as well.'),
  'missing-logo': rule('error', 'The logo of a theme cannot be found or is no picture.'),
  'missing-font': rule('error', 'A family of a theme is neither bundled nor installed as a fontsource package.'),
  'unsafe-css': rule('error', 'A theme.css holds something that a talk cannot carry: @import, url() other than data:, or rules that are not closed.'),
  'low-contrast': rule('warning', 'Two colours of a theme that meet on slides are too close to be read by everybody.'),
  // the text
  'removed-cruft': rule('warning', 'Lines or pictures that belong to a web page and not to the essay were left out. To keep them build with --keep-cruft.'),
  'left-out': rule('info', 'Comments, tracked deletions, hidden text, links that lead nowhere, heads and feet of pages or the table of contents of a Word file, which are no part of the essay, were left out.'),
  'embedded-document': rule('warning', 'A Word file holds another document inside, which cannot be read. Open it in Word and save it again.'),
  'word-formula': rule('warning', 'A formula of a Word file has a part that Lectern does not know; its letters are kept. Put the formula in as a picture if it is wrong.'),
  'web-formula': rule('warning', 'A formula of a web page has a form that Lectern does not know; its letters are kept. Put it in as a picture if it is wrong.'),
  'skipped-level': rule('warning', 'A heading skips a level. The talk is right, but readers of the essay may miss a step.'),
  'long-heading': rule('warning', 'A heading is so long that little else fits on its slides.'),
  'setext-break': rule('warning', '--- directly under a paragraph makes that paragraph a heading in Markdown. Put a blank line above it to start a new slide.'),
  'unknown-fence': rule('warning', 'A ::: block has a name that Lectern does not know. Its text is kept as prose.'),
  'text-behind-fence': rule('warning', 'Words stand on the line of :::notes or :::show. They are taken as inside; put them on lines of their own.'),
  'unclosed-fence': rule('warning', 'A ::: block has no closing line of colons, so it takes all the text below it.'),
  'invalid-math': rule('warning', 'A formula is not valid TeX. Its source is shown.'),
  'unknown-language': rule('warning', 'The language tag is not a valid BCP 47 tag.'),
  'missing-glyph': rule('warning', 'Characters are covered by no font. Install the package that the message names, or write them otherwise. Of a Word file: a sign is known to a font of its own only.'),
  'not-shown': rule('warning', 'Something stands where it can be neither shown nor spoken: code in :::notes, say, or a picture in a footnote. Move it out, or say it in a sentence.'),
  // pictures
  'missing-image': rule('warning', 'A picture cannot be found. The slide shows its alternative text. Of a Word file: it lies outside the file; insert it again.'),
  'remote-image': rule('warning', 'A picture lies on the network, where Lectern does not go. Save it beside the essay; until then the slide shows its alternative text.'),
  'outside-image': rule('warning', 'A picture lies outside the folder of the essay and is not read. Move it beside the essay.'),
  'unknown-image': rule('warning', 'A picture has a format that browsers do not show. Save it as PNG, JPEG, SVG, WebP, AVIF or GIF.'),
  'missing-alt': rule('warning', 'A picture has no alternative text. Write it between the square brackets, for those who cannot see it.'),
  // layout
  'overflow': rule('warning', 'Something does not fit on its slide even at the smallest size.'),
  // output
  'older-pdf': rule('info', 'PDFs in the output folder are older than the talk beside them. Build with --pdf to renew them.'),
  // environment
  'no-browser': rule('error', 'No browser was found to print with. Install one with lectern browser install, or name one with --browser.'),
  'browser-failed': rule('error', 'The browser died or did not answer. Try again, or name another with --browser.'),
  'browser-as-root': rule('info', 'The browser runs without its sandbox because the user is root.'),
  'browser-skipped': rule('warning', 'A browser that was found does not start, and the next one printed. Repair or remove it, or name one with --browser.'),
  // ours
  'internal': rule('error', 'A fault of Lectern itself. Please report it with the essay that causes it; DEBUG=lectern prints the stack.'),
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** The exit codes of the command; of several essays the highest wins. */
export const exitCodes = { fine: 0, input: 1, usage: 2, environment: 3, internal: 70, interrupted: 130 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The exit code an error of this rule ends with. */
export function exitCodeOf(id: RuleId): ExitCode {
  if (rules[id].severity !== 'error') return exitCodes.fine
  if (id === 'wrong-usage') return exitCodes.usage
  if (id === 'no-browser' || id === 'browser-failed') return exitCodes.environment
  if (id === 'internal') return exitCodes.internal
  return exitCodes.input
}
