import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-math'

/** `kept`: shown or spoken with what it stands in, or without words. `stray`: it needs a place of its own, or is lost. */
type Fate = 'kept' | 'stray'
type Fates = { readonly [T in Nodes['type']]: Fate }

/** In what slides show. All types of nodes are here, so that a new one does not compile until its fate is decided. */
const onSlides: Fates = {
  root: 'kept',
  paragraph: 'kept',
  heading: 'kept',
  blockquote: 'kept',
  list: 'kept',
  listItem: 'kept',
  table: 'kept',
  tableRow: 'kept',
  tableCell: 'kept',
  code: 'kept',
  math: 'kept',
  thematicBreak: 'kept',
  text: 'kept',
  emphasis: 'kept',
  strong: 'kept',
  delete: 'kept',
  link: 'kept',
  linkReference: 'kept',
  inlineCode: 'kept',
  inlineMath: 'kept',
  break: 'kept',
  containerDirective: 'kept',
  textDirective: 'kept',
  footnoteDefinition: 'kept',
  footnoteReference: 'kept',
  definition: 'kept',
  yaml: 'kept',
  image: 'stray',
  imageReference: 'stray',
  leafDirective: 'stray',
  html: 'stray',
}

/** Notes and footnotes speak paragraphs, and nothing else. */
const inSpeech: Fates = { ...onSlides, heading: 'stray', table: 'stray', code: 'stray', math: 'stray' }

/** A node that neither a slide nor the notes have a place for where it stands. */
export interface Stray {
  readonly node: Nodes
  readonly place: 'slide' | 'notes' | 'footnote' | 'title'
}

/** The outermost strays in a node, in order. */
export function straysIn(node: Nodes, place: Stray['place'] = 'slide'): readonly Stray[] {
  const fates = place === 'slide' ? onSlides : inSpeech
  if (fates[node.type] === 'stray') return [{ node, place }]
  if (!('children' in node)) return []
  const inside = place === 'slide' ? placeInside(node) : place
  return node.children.flatMap((child) => straysIn(child, inside))
}

function placeInside(node: Nodes): Stray['place'] {
  if (node.type === 'footnoteDefinition') return 'footnote'
  return node.type === 'containerDirective' && node.name === 'notes' ? 'notes' : 'slide'
}
