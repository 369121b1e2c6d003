import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml'
import { Failure } from '../messages/report.ts'
import { limits } from './limits.ts'
import type { KeyPath, Settings } from './settings.ts'

/**
 * Reads a YAML document (`lectern.yml`, front matter) and remembers its lines. Dates stay text, and so does
 * a number that would look different once read (`007`, `1.10`): a talk shows it as it was written.
 *
 * @param file Name for messages.
 * @param firstLine 1-based line of `file` on which `yaml` starts.
 * @throws Failure `invalid-yaml` with the line.
 */
export function readSettings(yaml: string, file: string, firstLine = 1): Settings {
  const lineCounter = new LineCounter()
  if (yaml.length > limits.settings) throw new Failure('invalid-yaml', `Settings of more than ${limits.settings / 1e6} MB are not read; shorten them.`, { file, place: { line: firstLine } })
  const document = parsed(yaml.replace(/^\uFEFF/, ''), lineCounter, file)
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1
  const invalid = (reason: string, offset: number) => {
    const { col: column } = lineCounter.linePos(offset)
    return new Failure('invalid-yaml', reason, { file, place: { line: lineAt(offset), column } })
  }

  const [fault] = document.errors
  if (fault !== undefined) throw explained(fault)
  keepWriting(document)
  return { data: plain(document, () => invalid('An alias (*name) cannot be followed to its anchor (&name); write the value out.', 0)), lineOf }

  function explained(fault: YAMLError): Failure {
    const torn = valueWithKeys(yaml, lineCounter.linePos(fault.pos[0]).line)
    return torn === null ? invalid(explain(fault), fault.pos[0]) : invalid(torn.reason, lineCounter.lineStarts[torn.line - 1] ?? 0)
  }

  function lineOf(path: KeyPath): number | null {
    const offset = offsetOf(document, path)
    return offset === null ? null : lineAt(offset)
  }
}

/** Without end the parser would go into lists that lie inside each other. */
function parsed(yaml: string, lineCounter: LineCounter, file: string): Document {
  try {
    return parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: 'error' })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Failure('invalid-yaml', 'Lists or keys lie too deep inside each other; flatten them.', { file, place: { line: 1 } })
  }
}

/** `theme: clear` with keys indented below it, around a faulty line (1-based). */
function valueWithKeys(yaml: string, faulty: number): { readonly line: number; readonly reason: string } | null {
  const lines = yaml.split('\n')
  for (const line of [faulty, faulty - 1]) {
    const [, indent, key, value] = /^( *)([\w-]+): +([^#\s].*)$/.exec(lines[line - 1] ?? '') ?? []
    const below = /^( *)[\w-]+:(?: |$)/.exec(lines[line] ?? '')?.[1]
    if (indent === undefined || key === undefined || value === undefined || below === undefined || below.length <= indent.length) continue
    const advice = key === 'theme' ? `leave “theme:” alone on its line, and write “base: ${value}” below it, indented like the others` : 'keep either the value or the keys'
    return { line, reason: `“${key}” has a value and, below it, keys of its own; ${advice}.` }
  }
  return null
}

function plain(document: Document, fault: () => Failure): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (error instanceof ReferenceError) throw fault()
    throw error
  }
}

function keepWriting({ contents }: Document): void {
  if (!isMap(contents)) return
  // Deeper keys belong to themes, where 1.50 is a number.
  for (const { value } of contents.items) {
    for (const node of isSeq(value) ? value.items : [value]) {
      if (isScalar(node) && typeof node.value === 'number' && node.source !== String(node.value)) node.value = node.source
    }
  }
}

/** Where the key at the end of the path stands, or the item of a list. */
function offsetOf({ contents }: Document, path: KeyPath): number | null {
  let node: unknown = contents
  let label: unknown = contents
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step))
      node = pair?.value
      label = pair?.key
    } else {
      node = label = isSeq(node) ? node.items[Number(step)] : undefined
    }
  }
  return isNode(label) ? (label.range?.[0] ?? null) : null
}

function explain({ code, message }: YAMLError): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A value with a colon in it needs quotation marks, as in title: "War: a history".'
    case 'DUPLICATE_KEY':
      return 'This key is set twice; keep one of them.'
    case 'TAB_AS_INDENT':
      return 'Lines are indented with tabs; YAML wants spaces.'
    case 'BAD_SCALAR_START':
      return 'A value that starts with a special character needs quotation marks.'
    default:
      return `This is not valid YAML: ${message.replace(/\.?$/, '.')}`
  }
}
