import type { TypeStep } from '../trees/talk.ts'
import type { Box } from './kind.ts'

/** A size of type and its line height, px. */
export interface TypeSize {
  readonly size: number
  readonly line: number
}

/** The type scale of a slide, px. */
export const scale = {
  small: { size: 24, line: 32 },
  body: { size: 30, line: 40 },
  lead2: { size: 34, line: 44 },
  lead: { size: 38, line: 48 },
  head: { size: 50, line: 56 },
  headLong: { size: 38, line: 48 },
  titles: [{ size: 96, line: 100 }, { size: 72, line: 84 }, { size: 50, line: 60 }, { size: 38, line: 48 }],
  statements: [{ size: 72, line: 84 }, { size: 60, line: 72 }, { size: 50, line: 64 }, { size: 38, line: 48 }, { size: 30, line: 40 }],
  quotes: [{ size: 72, line: 88 }, { size: 50, line: 64 }, { size: 38, line: 48 }],
  code: { 26: { size: 26, line: 40 }, 24: { size: 24, line: 36 } },
} as const satisfies Record<string, TypeSize | readonly TypeSize[] | Readonly<Record<number, TypeSize>>>

/** Letter spacing, em. */
export const tracking = { head: -0.012, statement: -0.018, title: -0.022 } as const

/** A step of running lines: its size, and the space above each line's text. */
export interface RunningStep extends TypeSize {
  readonly padding: number
}

/** The steps of points. */
export const pointSteps: Readonly<Record<TypeStep, RunningStep>> = {
  1: { ...scale.lead, padding: 24 },
  2: { ...scale.lead2, padding: 24 },
  3: { ...scale.body, padding: 20 },
}

/** Space that must stay free below each running line, in lines. */
export const freeShare = 0.6

/** The longest line of 30 px type that reads well, px: about 59 characters. */
export const bodyMeasure = 834

/** The sizes that style sheets name: `--t-lead` and `--l-lead` are size and line height of `lead`. */
const named: Readonly<Record<string, TypeSize>> = {
  small: scale.small,
  body: scale.body,
  lead: scale.lead,
  'lead-2': scale.lead2,
  head: scale.head,
  state: scale.statements[0],
  'state-2': scale.statements[1],
  'state-3': scale.statements[2],
  title: scale.titles[0],
  'title-2': scale.titles[1],
  'title-3': scale.titles[2],
  code: scale.code[26],
  'code-2': scale.code[24],
}

/** The scale as custom properties, so that what is measured is what is set. */
export const scaleCss: string = [
  '@layer tokens {',
  ':root {',
  ...Object.entries(named).map(([name, { size, line }]) => `  --t-${name}: ${size}px;\n  --l-${name}: ${line}px;`),
  ...Object.entries(tracking).map(([name, em]) => `  --track-${name === 'statement' ? 'state' : name}: ${em}em;`),
  `  --measure-body: ${bodyMeasure}px;`,
  '}',
  '}',
].join('\n')

/** Places on the page, px. */
export interface Grid {
  /** Between the side margins. */
  readonly width: number
  /** Width of columns 1 to n with the gutters between them. */
  readonly span: (columns: number) => number
  /** Columns 1 and 2 with their gutters: where numbers and marks hang. */
  readonly hang: number
  readonly top: number
  /** Lower edge of content above the footer. */
  readonly bottom: number
}

export const margin = { side: 80, top: 64, foot: 88, heading: 40 } as const
const gutter = 24

/** The grid of twelve columns on a page. */
export function gridOf(box: Box): Grid {
  const width = box.width - 2 * margin.side
  const column = (width - 11 * gutter) / 12
  return {
    width,
    span: (columns) => columns * column + (columns - 1) * gutter,
    hang: 2 * (column + gutter),
    top: margin.top,
    bottom: box.height - margin.foot,
  }
}
