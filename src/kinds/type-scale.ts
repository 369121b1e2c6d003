import { isSlanted, scriptOf } from '../language/script.ts'
import scripts from './script.css?raw'

/** A size of type and its line height, px. */
export interface TypeSize {
  readonly size: number
  readonly line: number
}

/** The sizes code stands at, px; it is Latin whatever the language of the talk. */
export const codeSizes = { 26: { size: 26, line: 40 }, 24: { size: 24, line: 36 } } as const satisfies Readonly<Record<number, TypeSize>>

/** The longest line of 30 px type that reads well, px: about 59 characters. */
export const bodyMeasure = 834

type StepName = 'small' | 'body' | 'lead-2' | 'lead' | 'head' | 'state' | 'state-2' | 'state-3' | 'title' | 'title-2' | 'title-3'

/** Type on paper: prose, what stands around it, the title of a page. */
type PageStep = 'prose' | 'note' | 'page-title'

/** The type of one script as `[size, line]`: on slides, px; on pages, pt; and its letter spacing as a share of that of Latin. */
interface ScriptType {
  readonly steps: Readonly<Record<StepName, readonly [size: number, line: number]>>
  readonly pages: Readonly<Record<PageStep, readonly [size: number, line: number]>>
  /** Space that must stay free below each running line, in lines: less where the lines themselves have more. */
  readonly free: number
  /** Between a heading and what is below it, px; less where the lines of the heading have room of their own. */
  readonly headGap: number
  readonly tracking: 0 | 1
}

const latin: ScriptType = {
  steps: { small: [24, 32], body: [30, 40], 'lead-2': [34, 44], lead: [38, 48], head: [50, 56], state: [72, 84], 'state-2': [60, 72], 'state-3': [50, 64], title: [96, 100], 'title-2': [72, 84], 'title-3': [50, 60] },
  pages: { prose: [11, 16], note: [9, 12], 'page-title': [13, 16] },
  free: 0.6,
  headGap: 40,
  tracking: 1,
}

/** Small bodies between marks above and below: larger, and with more between the lines. Tracking would tear the letters apart. */
const naskh: ScriptType = {
  steps: { small: [25, 38], body: [32, 52], 'lead-2': [36, 58], lead: [40, 64], head: [50, 76], state: [70, 106], 'state-2': [58, 90], 'state-3': [50, 78], title: [90, 132], 'title-2': [70, 104], 'title-3': [52, 80] },
  pages: { prose: [12, 20], note: [9.5, 14], 'page-title': [14, 21] },
  free: 0.45,
  headGap: 40,
  tracking: 0,
}

/** Words descend along the line: 2.2 of the size from line to line. */
const nastaliq: ScriptType = {
  steps: { small: [24, 54], body: [32, 72], 'lead-2': [34, 76], lead: [38, 84], head: [46, 104], state: [62, 136], 'state-2': [54, 120], 'state-3': [46, 102], title: [80, 172], 'title-2': [62, 136], 'title-3': [46, 102] },
  pages: { prose: [11, 25], note: [9, 20], 'page-title': [12, 26] },
  free: 0.25,
  headGap: 0,
  tracking: 0,
}

/** Every letter fills its square: smaller, and with more between the lines. */
const eastAsian: ScriptType = {
  steps: { small: [24, 36], body: [29, 46], 'lead-2': [32, 52], lead: [36, 58], head: [46, 62], state: [64, 90], 'state-2': [54, 78], 'state-3': [46, 70], title: [84, 108], 'title-2': [64, 88], 'title-3': [46, 66] },
  pages: { prose: [10.5, 18], note: [8.5, 13], 'page-title': [12.5, 18] },
  free: 0.5,
  headGap: 40,
  tracking: 0,
}

/** Marks above and below, joined by a line. */
const indic: ScriptType = {
  steps: { small: [24, 38], body: [30, 48], 'lead-2': [34, 54], lead: [38, 60], head: [48, 70], state: [68, 98], 'state-2': [58, 86], 'state-3': [48, 72], title: [88, 120], 'title-2': [68, 96], 'title-3': [48, 70] },
  pages: { prose: [11, 18], note: [9, 14], 'page-title': [13, 20] },
  free: 0.5,
  headGap: 40,
  tracking: 0,
}

const types: Readonly<Record<string, ScriptType>> = {
  Arab: naskh,
  Jpan: eastAsian,
  Kore: eastAsian,
  Hans: eastAsian,
  Hant: eastAsian,
  Deva: indic,
  Beng: indic,
  Taml: indic,
  Telu: indic,
  Thai: indic,
}

function typeOf(lang: string): ScriptType {
  return new Intl.Locale(lang).language === 'ur' ? nastaliq : (types[scriptOf(lang)] ?? latin)
}

/** The type scale of a slide, px; the style sheets name the same sizes as custom properties. */
export interface Scale {
  readonly small: TypeSize
  readonly body: TypeSize
  readonly lead2: TypeSize
  readonly lead: TypeSize
  readonly head: TypeSize
  readonly headLong: TypeSize
  readonly titles: readonly TypeSize[]
  readonly statements: readonly TypeSize[]
  readonly quotes: readonly TypeSize[]
  /** Space that must stay free below each running line, in lines. */
  readonly free: number
  /** Between a heading and what is below it, px. */
  readonly headGap: number
  /** Letter spacing, em. */
  readonly tracking: { readonly head: number; readonly statement: number; readonly title: number }
}

/** Quotations at their largest have a little more between the lines. */
const quoteLeading = 4

/** The scale of a language, by its script. */
export function scaleOf(lang: string): Scale {
  const { steps, free, headGap, tracking } = typeOf(lang)
  const step = (name: StepName): TypeSize => ({ size: steps[name][0], line: steps[name][1] })
  const [lead, state3] = [step('lead'), step('state-3')]
  return {
    small: step('small'),
    body: step('body'),
    lead2: step('lead-2'),
    lead,
    head: step('head'),
    headLong: lead,
    titles: [step('title'), step('title-2'), step('title-3'), lead],
    statements: [step('state'), step('state-2'), state3, lead, step('body')],
    quotes: [{ size: steps.state[0], line: steps.state[1] + quoteLeading }, state3, lead],
    free,
    headGap,
    tracking: { head: -0.012 * tracking, statement: -0.018 * tracking, title: -0.022 * tracking },
  }
}

/** The scale of slides in a language as custom properties, so that what is measured is what is set. */
export function scaleCss(lang: string): string {
  const { head, statement, title } = scaleOf(lang).tracking
  const { steps } = typeOf(lang)
  const code = { code: codeSizes[26], 'code-2': codeSizes[24] }
  return tokens([
    ...Object.entries(steps).flatMap(([name, [size, line]]) => sizeTokens(name, size, line, 'px')),
    ...Object.entries(code).flatMap(([name, { size, line }]) => sizeTokens(name, size, line, 'px')),
    `--track-head: ${head}em`,
    `--track-state: ${statement}em`,
    `--track-title: ${title}em`,
    `--measure-body: ${bodyMeasure}px`,
  ])
}

/** The scale of printed pages in a language as custom properties, and the rules for scripts without slanted letters. */
export function pageAndScriptCss(lang: string): string {
  const pages = tokens(Object.entries(typeOf(lang).pages).flatMap(([name, [size, line]]) => sizeTokens(name, size, line, 'pt')))
  return isSlanted(lang) ? pages : `${pages}\n${scripts}`
}

function sizeTokens(name: string, size: number, line: number, unit: 'px' | 'pt'): string[] {
  return [`--t-${name}: ${size}${unit}`, `--l-${name}: ${line}${unit}`]
}

function tokens(declarations: readonly string[]): string {
  return `@layer tokens {\n:root {\n${declarations.map((declaration) => `  ${declaration};`).join('\n')}\n}\n}`
}
