import type { Code, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast'
import { holdsBlocks, isParent, setChildren } from '../rewrite.ts'

/**
 * Markdown takes a paragraph that is set in for code. Where it is prose without doubt, sentences and no sign that code
 * has, it is read as such; a first line that is set in goes with the lines below it.
 */
export function readIndentedProse(parent: Parents, source: string, parseInline: (markdown: string) => PhrasingContent[]): void {
  for (const child of parent.children) if (isParent(child)) readIndentedProse(child, source, parseInline)
  if (!holdsBlocks(parent) || !parent.children.some(({ type }) => type === 'code')) return
  const kept: RootContent[] = []
  const nodes = joined(parent.children, source)
  for (let index = 0; index < nodes.length; index += 1) {
    const [node, next] = [nodes[index], nodes[index + 1]]
    if (node === undefined) continue
    if (node.type !== 'code' || !isIndented(node, source)) kept.push(node)
    else if (next?.type === 'paragraph' && next.position?.start.line === (node.position?.end.line ?? 0) + 1 && isFirstLine(node.value)) {
      kept.push(paragraphOf([...parseInline(node.value.trim()), { type: 'text', value: '\n' }, ...next.children], node.position?.start.line ?? 1, next.position.end.line))
      index += 1
    } else kept.push(...(paragraphsOf(node, parseInline) ?? [node]))
  }
  setChildren(parent, kept)
}

/** Below a list each line is a block of code of its own. */
function joined(nodes: readonly RootContent[], source: string): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const isNext = last?.type === 'code' && node.type === 'code' && last.position?.end.line === (node.position?.start.line ?? 0) - 1
    if (!isNext || !isIndented(last, source) || !isIndented(node, source)) result.push(node)
    else {
      const code: Code = { ...last, value: `${last.value}\n${node.value}` }
      if (last.position !== undefined && node.position !== undefined) code.position = { start: last.position.start, end: node.position.end }
      result.splice(-1, 1, code)
    }
  }
  return result
}

function isIndented({ lang, position }: Code, source: string): boolean {
  return lang == null && position?.start.offset !== undefined && !/^[ \t>]*(?:`{3}|~{3})/.test(source.slice(position.start.offset, position.start.offset + 40))
}

function paragraphsOf({ value, position }: Code, parseInline: (markdown: string) => PhrasingContent[]): Paragraph[] | null {
  const paragraphs: Paragraph[] = []
  let line = position?.start.line ?? 1
  for (const chunk of value.split(/(\n(?:[ \t]*\n)+)/)) {
    const height = chunk.split('\n').length - 1
    if (chunk.trim() !== '') {
      if (!isProse(chunk)) return null
      paragraphs.push(paragraphOf(parseInline(chunk), line, line + height))
    }
    line += height
  }
  return paragraphs
}

function paragraphOf(children: PhrasingContent[], first: number, last: number): Paragraph {
  return { type: 'paragraph', children, position: { start: { line: first, column: 1 }, end: { line: last, column: 1 } } }
}

const signsOfCode = /[{}<>=;\\|`$#@_~^[\]]|\(\)|\/\/|::|^\s|\s{2}|^[-*+] /m

/** Begins as a sentence, has at least six words, or thirty letters of a script without spaces, and no sign that code has. */
function isFirstLine(text: string): boolean {
  return !signsOfCode.test(text) && /^["'“„«¿¡(—–]? ?[\p{Lu}\p{Lo}]/u.test(text) && ((text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 6 || (text.match(/\p{Lo}/gu)?.length ?? 0) >= 30)
}

function isProse(text: string): boolean {
  return isFirstLine(text) && /[.!?…。！？؟۔।]["'”’»)\]]*$/u.test(text.trimEnd())
}
