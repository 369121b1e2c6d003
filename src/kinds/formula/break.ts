const relations = /\\(?:leq?|geq?|neq?|approx|equiv|sim|simeq|propto|to|rightarrow|Rightarrow|Leftrightarrow|iff|implies|mapsto|subset|subseteq|in)(?![a-zA-Z])/uy
const environment = /^\\begin\{([a-zA-Z]+\*?)\}([\s\S]*)\\end\{\1\}$/u

/** A formula in pieces that may stand on lines of their own. */
export interface Breakable {
  readonly pieces: readonly string[]
  /** Whether the first piece stands before the others and not above them: the left side. */
  readonly leads: boolean
  /** Pieces from `from` to `to` (exclusive) as one formula, one piece a line. */
  readonly stack: (from: number, to: number) => string
}

/** The rows of an environment such as `aligned`; else the parts that start at relations outside all braces. */
export function breakable(tex: string): Breakable {
  const match = environment.exec(tex.trim())
  const name = match?.[1]
  const body = match?.[2]
  if (name !== undefined && body !== undefined && /^(?:aligned|align\*?|gathered|gather\*?|split|cases)$/u.test(name)) {
    const pieces = topLevel(body, 'rows')
    return { pieces, leads: false, stack: (from, to) => `\\begin{${name}}${pieces.slice(from, to).join(' \\\\ ')}\\end{${name}}` }
  }
  const pieces = topLevel(tex.trim(), 'relations')
  return {
    pieces,
    leads: true,
    stack: (from, to) => {
      const some = pieces.slice(from, to)
      const [first = '', ...rest] = some
      if (from === 0 && rest.length > 0) {
        const [second = '', ...others] = rest
        return `\\begin{aligned}${first} & ${second}${others.map((piece) => ` \\\\ & ${piece}`).join('')}\\end{aligned}`
      }
      return some.length < 2 ? first : `\\begin{aligned}${some.map((piece) => `& ${piece}`).join(' \\\\ ')}\\end{aligned}`
    },
  }
}

/** The end of a row, with the space it may ask for. */
const rowEnd = /\\\\(?:\s*\[[^\]]*\])?/uy
const command = /\\(?:[a-zA-Z]+|[\s\S])/uy
const opening = { rows: '{', relations: '{([' } as const
const closing = { rows: '}', relations: '})]' } as const

function topLevel(tex: string, at: 'rows' | 'relations'): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  const cutAt = (index: number): void => {
    pieces.push(tex.slice(start, index).trim())
    start = index
  }
  for (let index = 0; index < tex.length; index++) {
    const name = match(command, tex, index)
    if (name !== null) {
      if (name === '\\left' || name === '\\begin') depth += 1
      if (name === '\\right' || name === '\\end') depth -= 1
      if (depth === 0 && at === 'rows' && name === '\\\\') {
        cutAt(index)
        start += match(rowEnd, tex, index)?.length ?? name.length
        index = start - 1
        continue
      }
      if (depth === 0 && at === 'relations' && match(relations, tex, index) !== null && isText(tex, start, index)) cutAt(index)
      index += name.length - 1
      continue
    }
    const character = tex[index] ?? ''
    if (opening[at].includes(character)) depth += 1
    if (closing[at].includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && at === 'relations' && '=<>'.includes(character) && isText(tex, start, index) && !/[_^]/u.test(tex.slice(start, index).trimEnd().slice(-1))) cutAt(index)
  }
  pieces.push(tex.slice(start).trim())
  return pieces.filter((piece) => piece !== '')
}

/** What a sticky pattern finds at just this place. */
function match(pattern: RegExp, tex: string, index: number): string | null {
  pattern.lastIndex = index
  return pattern.exec(tex)?.[0] ?? null
}

function isText(tex: string, start: number, end: number): boolean {
  return tex.slice(start, end).trim() !== ''
}
