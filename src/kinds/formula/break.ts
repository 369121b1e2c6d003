const relations = /^\\(?:leq?|geq?|neq?|approx|equiv|sim|simeq|propto|to|rightarrow|Rightarrow|Leftrightarrow|iff|implies|mapsto|subset|subseteq|in)(?![a-zA-Z])/u
const environment = /^\\begin\{([a-zA-Z]+\*?)\}([\s\S]*)\\end\{\1\}$/u

/** A formula in pieces that may stand on lines of their own. */
export interface Breakable {
  readonly pieces: readonly string[]
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
    return { pieces, stack: (from, to) => `\\begin{${name}}${pieces.slice(from, to).join(' \\\\ ')}\\end{${name}}` }
  }
  const pieces = topLevel(tex.trim(), 'relations')
  return {
    pieces,
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
const rowEnd = /^\\\\(?:\s*\[[^\]]*\])?/u
const opening = { rows: '{', relations: '{([' } as const
const closing = { rows: '}', relations: '})]' } as const

function topLevel(tex: string, at: 'rows' | 'relations'): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < tex.length; index++) {
    const rest = tex.slice(index)
    const command = /^\\(?:[a-zA-Z]+|[\s\S])/u.exec(rest)?.[0]
    if (command !== undefined) {
      if (command === '\\left' || command === '\\begin') depth += 1
      if (command === '\\right' || command === '\\end') depth -= 1
      if (depth === 0 && at === 'rows' && command === '\\\\') {
        pieces.push(tex.slice(start, index).trim())
        start = index + (rowEnd.exec(rest)?.[0].length ?? command.length)
        index = start - 1
        continue
      }
      if (depth === 0 && at === 'relations' && relations.test(rest) && tex.slice(start, index).trim() !== '') {
        pieces.push(tex.slice(start, index).trim())
        start = index
      }
      index += command.length - 1
      continue
    }
    const character = tex[index] ?? ''
    if (opening[at].includes(character)) depth += 1
    if (closing[at].includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && at === 'relations' && '=<>'.includes(character) && tex.slice(start, index).trim() !== '' && !/[_^]\s*$/u.test(tex.slice(0, index))) {
      pieces.push(tex.slice(start, index).trim())
      start = index
    }
  }
  pieces.push(tex.slice(start).trim())
  return pieces.filter((piece) => piece !== '')
}
