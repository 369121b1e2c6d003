/** A piece of plain text that belongs together. */
export interface TextBlock {
  /** `underlined`: one line with a line of `=`, `-` or `*` below, or two with one above as well. `alone`: a single line with blank lines around it. */
  readonly kind: 'paragraph' | 'alone' | 'underlined' | 'break'
  /** Without the rule; trimmed. */
  readonly lines: readonly string[]
  /** 1-based line of the file. */
  readonly line: number
  /** Lines of the file it takes, the rule included. */
  readonly height: number
  /** The character of the rule. */
  readonly rule?: string
}

interface Line {
  /** Without white space at its end. */
  readonly text: string
  readonly number: number
}

/** Longest line that a wrapped paragraph has. */
const wrapWidth = 100

/** Groups of lines between blank ones, cut further where a line is a paragraph of its own. */
export function blocksOf(text: string, firstLine: number): TextBlock[] {
  const lines = text.split('\n').map((line, index) => ({ text: withoutEndSpace(line), number: firstLine + index }))
  const groups = groupsOf(lines)
  const [only] = groups
  if (groups.length === 1 && only !== undefined && only.length > 1 && !isWrapped(only)) return only.flatMap((line) => cut([line]))
  return groups.flatMap(cut)
}

/** Marks of direction are no text either. A pattern that looks for the end would try again at every space inside. */
function withoutEndSpace(line: string): string {
  let end = line.length
  while (end > 0 && /[\s\u200e\u200f]/u.test(line.charAt(end - 1))) end -= 1
  return line.slice(0, end)
}

function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  let open: Line[] | null = null
  for (const line of lines) {
    if (line.text === '') open = null
    else if (open === null) groups.push((open = [line]))
    else open.push(line)
  }
  return groups
}

/** One paragraph, broken by a program: full lines, most of them in the middle of a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  const full = lines.slice(0, -1)
  const ended = full.filter(({ text }) => endsSentence(text)).length
  return full.every(({ text }) => text.length >= 45 && text.length <= wrapWidth) && ended * 3 <= full.length
}

/** A group at its rules; what is between them into paragraphs. */
function cut(group: readonly Line[]): TextBlock[] {
  const blocks: TextBlock[] = []
  let open: Line[] = []
  const close = (): void => {
    blocks.push(...paragraphs(open, open.length === group.length))
    open = []
  }
  for (const line of group) {
    const rule = ruleOf(line.text)
    const [title] = open
    const ruledAbove = blocks.at(-1)?.kind === 'break' && blocks.at(-1)?.line === line.number - open.length - 1
    if (rule === null) open.push(line)
    else if (title !== undefined && open.length <= (ruledAbove ? 2 : 1) && open.every(({ text }) => canBeTitle(text))) {
      const start = ruledAbove ? title.number - 1 : title.number
      if (ruledAbove) blocks.pop()
      blocks.push({ kind: 'underlined', lines: open.map(({ text }) => text.trim()), line: start, height: line.number - start + 1, rule })
      open = []
    } else {
      close()
      blocks.push({ kind: 'break', lines: [], line: line.number, height: 1 })
    }
  }
  close()
  return blocks
}

/** The character of a line that is nothing but a rule; spaces may stand between its marks. */
function ruleOf(text: string): string | null {
  return /^\s*([=*~_#–—-])(\s*\1){2,}$/u.exec(text)?.[1] ?? null
}

function canBeTitle(text: string): boolean {
  return text.trim().length <= wrapWidth && !/[.,;]$/u.test(text)
}

function paragraphs(lines: readonly Line[], isWholeGroup: boolean): TextBlock[] {
  const long = lines.some(({ text }) => text.length > wrapWidth && /\s/.test(text.trim()))
  const result: Line[][] = []
  for (const line of lines) {
    const last = result.at(-1)
    if (last === undefined || long || startsParagraph(line, last)) result.push([line])
    else last.push(line)
  }
  const isAlone = isWholeGroup && lines.length === 1
  return result.map((part) => ({
    kind: isAlone ? 'alone' : 'paragraph',
    lines: part.map(({ text }) => text.trim()),
    line: part[0]?.number ?? 1,
    height: part.length,
  }))
}

const entry = /^\s*([*•·‣▪–—-]|\(?(\d{1,2}(\.\d{1,2})*|[a-z])[.)])\s+\S/u

/** An entry of a list, or a first line set in after the end of a sentence. */
function startsParagraph({ text }: Line, before: readonly Line[]): boolean {
  const previous = before.at(-1)?.text ?? ''
  if (isEntry(text)) return endsSentence(previous) || isEntry(before[0]?.text ?? '')
  return indentOf(text) >= 2 && indentOf(previous) < indentOf(text) && endsSentence(previous) && !isEntry(before[0]?.text ?? '')
}

function isEntry(text: string): boolean {
  return entry.test(text)
}

function indentOf(text: string): number {
  return text.replace(/\t/g, '    ').search(/\S/)
}

function endsSentence(text: string): boolean {
  return /[.!?…:。！？؟۔।]["'”’»)\]]*$/u.test(text)
}
